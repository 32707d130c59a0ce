package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.PageTable;
import org.upschedule.reader.table.TableRow;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/**
 * Reads the tables of one document, page by page. Only the first page has a header row. A later page may begin in the middle of a
 * row; then its first row has no module.
 */
public final class FormReader {

    private final Form form;
    private final Findings findings = new Findings();
    private final List<FormRow> rows = new ArrayList<>();
    private Header header;
    private FormGeometry geometry;

    public FormReader(Form form) {
        this.form = form;
    }

    /** Whether the header row has been seen, which says what the columns mean. */
    public boolean hasHeader() {
        return header != null;
    }

    /**
     * Adds the next page.
     *
     * @param page counted from 1
     */
    public void add(int page, PageTable table) {
        boolean first = true;
        for (TableRow row : table.rows()) {
            if (row.isBlank()) {
                continue;
            }
            Optional<Header> newHeader = Header.of(row, form);
            if (newHeader.isPresent()) {
                begin(newHeader.get(), row);
            } else {
                add(row, first);
                first = false;
            }
        }
        tellOutside(page, table);
    }

    /**
     * Adds a finding.
     *
     * @param page counted from 1; {@code null} for the whole file
     */
    public void tell(FindingCode code, String message, Integer page) {
        findings.add(code, message, page, null);
    }

    /**
     * The entries and findings of all pages. An entry that a merged file repeats is listed once.
     *
     * @throws IllegalStateException where no header has been seen
     */
    public ReadSchedule schedule() {
        if (header == null) {
            throw new IllegalStateException("no header has been seen");
        }
        RowReader reader =
                switch (form) {
                    case LECTURES -> new LectureRows();
                    case TESTS -> new TestRows();
                    case EXAMS -> new ExamRows();
                };
        Map<ScheduleEntry, List<Place>> entries = new LinkedHashMap<>();
        Set<ScheduleEntry> seen = new HashSet<>();
        SaidTwice twice = new SaidTwice();
        for (FormRow row : rows) {
            for (ScheduleEntry entry : reader.read(row, findings)) {
                if (seen.add(entry.withoutPrinted())) {
                    entries.put(entry, row.places());
                }
                twice.check(entry, row, findings);
            }
            tellLeftOver(row);
        }
        if (entries.isEmpty()) {
            findings.add(
                    FindingCode.NO_ENTRIES,
                    "This schedule lists nothing. Please compare it with your PDF.",
                    null,
                    null);
        }
        Schedule schedule = new Schedule(form.kind(), List.copyOf(entries.keySet()), findings.all());
        return new ReadSchedule(schedule, List.copyOf(entries.values()), geometry);
    }

    private void begin(Header next, TableRow row) {
        if (geometry == null) {
            geometry = form.geometry(row.grid());
        }
        boolean known = header != null
                && header.missing().equals(next.missing())
                && header.unknown().equals(next.unknown());
        header = next;
        if (known) {
            return;
        }
        next.missing()
                .forEach(column -> findings.add(
                        FindingCode.MISSING_COLUMN,
                        "The form has no column " + column.header() + ", so what stands there is not known.",
                        row.page(),
                        row.number()));
        next.unknown().stream()
                .filter(name -> !name.isEmpty())
                .forEach(name -> findings.add(
                        FindingCode.UNKNOWN_COLUMN,
                        "The form has a new column " + name + ", which is not read yet.",
                        row.page(),
                        row.number()));
    }

    private void add(TableRow row, boolean firstOnPage) {
        if (header == null) {
            tellUnread(row);
        } else if (!header.cell(row, Column.MODULE).lines().isEmpty()) {
            rows.add(new FormRow(header, row));
        } else if (firstOnPage && !rows.isEmpty()) {
            rows.get(rows.size() - 1).add(row);
        } else {
            tellUnread(row);
        }
    }

    private void tellUnread(TableRow row) {
        String text = row.cells().stream()
                .map(Cell::text)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
        findings.add(
                FindingCode.UNREAD_ROW,
                "This row names no module, so it belongs to nothing: " + text + ". Please look it up in your PDF.",
                row.page(),
                row.number());
    }

    /** Adds a finding for each text of the row that is in no field, so that nothing inside the table is lost unseen. */
    private void tellLeftOver(FormRow row) {
        if (row.runsOverRuling()) {
            findings.add(
                    FindingCode.TEXT_OVER_RULING,
                    row.text(Column.MODULE)
                            + ": text runs over the edge of its column, so a part may belong to the next one. Please compare it"
                            + " with your PDF.",
                    row);
        }
        for (Cell cell : row.others()) {
            if (!cell.lines().isEmpty()) {
                findings.add(
                        FindingCode.LEFT_OVER_TEXT,
                        row.text(Column.MODULE) + ": \"" + cell.text() + "\" stands in a column that is not read yet.",
                        row);
            }
        }
        for (Column column : form.columns()) {
            if (column != Column.LANGUAGE && !row.hidden(column).isEmpty()) {
                findings.add(
                        FindingCode.HIDDEN_TEXT,
                        row.text(Column.MODULE) + ": \"" + row.hidden(column) + "\" stands unseen under "
                                + column.header() + " and was not read.",
                        row);
            }
            if (row.text(column).indexOf('\uFFFD') >= 0) {
                findings.add(
                        FindingCode.UNREADABLE_CHARACTER,
                        row.text(Column.MODULE) + ": a character under " + column.header()
                                + " cannot be read. Please look it up in your PDF.",
                        row);
            }
        }
    }

    private void tellOutside(int page, PageTable table) {
        String text = table.outside().stream()
                .map(CellLine::text)
                .filter(line -> Form.headed(line).isEmpty())
                .collect(Collectors.joining(" | "));
        if (!text.isEmpty()) {
            findings.add(FindingCode.TEXT_OUTSIDE_TABLE, "This text stands beside the table: " + text, page, null);
        }
    }
}
