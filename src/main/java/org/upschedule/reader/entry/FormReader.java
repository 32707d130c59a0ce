package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** Reads the tables of one document. Only its first page has a header row, and that page need not be the first in the file. */
public final class FormReader {

    private final Form form;
    private final Findings findings = new Findings();
    private final List<TablePart> parts = new ArrayList<>();

    /** Tables above which no header has been seen yet: their page stands before that of the heading. */
    private final List<TablePart> early = new ArrayList<>();

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
     * Adds the next table.
     *
     * @param headed whether the heading of the form stands above it
     */
    public void add(PageTable table, boolean headed) {
        List<TableRow> rows = new ArrayList<>();
        boolean begins = headed;
        for (TableRow row : table.rows()) {
            if (row.isBlank()) {
                continue;
            }
            Optional<Header> next = Header.of(row, form);
            if (next.isEmpty()) {
                rows.add(row);
                continue;
            }
            if (!rows.isEmpty()) {
                add(new TablePart(table, begins, header, rows));
                rows = new ArrayList<>();
                begins = false;
            }
            begin(next.get(), row);
        }
        add(new TablePart(table, begins, header, rows));
        tellOutside(table);
    }

    private void add(TablePart part) {
        (header == null ? early : parts).add(part);
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
        List<TablePart> all = allParts();
        RowReader reader =
                switch (form) {
                    case LECTURES -> new LectureRows(spacesKeptOn(all));
                    case TESTS -> new TestRows(spacesKeptOn(all));
                    case EXAMS -> new ExamRows();
                };
        List<ScheduleEntry> entries = new ArrayList<>();
        List<List<Place>> places = new ArrayList<>();
        Set<ScheduleEntry> seen = new HashSet<>();
        SaidTwice twice = new SaidTwice();
        for (FormRow row : CutRows.joined(form, all, findings)) {
            List<Place> rowPlaces = row.places();
            for (ScheduleEntry entry : reader.read(row, findings)) {
                if (seen.add(entry.withoutPrinted())) {
                    entries.add(entry);
                    places.add(rowPlaces);
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
        Schedule schedule = new Schedule(form.kind(), entries, findings.all());
        return new ReadSchedule(schedule, places, geometry);
    }

    private void begin(Header next, TableRow row) {
        if (geometry == null) {
            geometry = form.geometry(row.grid(), next);
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

    /** The portal ends each venue with a space. Programs that print the page again may drop them. */
    private static Set<Integer> spacesKeptOn(List<TablePart> parts) {
        Set<Integer> pages = new HashSet<>();
        for (TablePart part : parts) {
            for (TableRow row : part.rows()) {
                for (CellLine line : part.header().cell(row, Column.VENUE).lines()) {
                    if (line.spaceAfter()) {
                        pages.add(row.page());
                    }
                }
            }
        }
        return pages;
    }

    /** In the order of their pages, those before the heading too if their table is of the same form. */
    private List<TablePart> allParts() {
        if (early.isEmpty()) {
            return parts;
        }
        List<TablePart> all = new ArrayList<>();
        Header first = parts.get(0).header();
        for (TablePart part : early) {
            if (first.fits(part.table().grid())) {
                all.add(new TablePart(part.table(), part.headed(), first, part.rows()));
            } else {
                tell(
                        FindingCode.ANOTHER_SCHEDULE,
                        "This page stands before the heading " + form.heading()
                                + ", and its table has other columns, so nothing was read from it. Please compare it with"
                                + " your PDF.",
                        part.table().page().number());
            }
        }
        all.addAll(parts);
        return all;
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
            if (row.hasUnreadable(column)) {
                findings.add(
                        FindingCode.UNREADABLE_CHARACTER,
                        row.text(Column.MODULE) + ": a character under " + column.header()
                                + " cannot be read. Please look it up in your PDF.",
                        row);
            }
        }
    }

    private void tellOutside(PageTable table) {
        String text = table.outside().stream()
                .map(CellLine::text)
                .filter(line -> Form.headed(line).isEmpty())
                .collect(Collectors.joining(" | "));
        if (!text.isEmpty()) {
            findings.add(
                    FindingCode.TEXT_OUTSIDE_TABLE,
                    "This text stands beside the table: " + text,
                    table.page().number(),
                    null);
        }
    }
}
