package org.upschedule.reader.entry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.upschedule.reader.table.Grid;
import org.upschedule.reader.table.PageTable;
import org.upschedule.reader.table.TableRow;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.ScheduleKind;

/** The three documents of the student portal. Each is recognised by the heading on its first page. */
public enum Form {
    LECTURES(
            ScheduleKind.LECTURES,
            "Lectures",
            EnumSet.of(Column.ACTIVITY, Column.DAY, Column.TIME, Column.VENUE, Column.PROGRAMMES),
            new float[] {35.75f, 92.45f, 135, 177.5f, 212.95f, 262.55f, 326.35f, 397.25f, 553.15f, 638.2f, 744.5f},
            Column.MODULE,
            Column.OFFERED,
            Column.GROUP,
            Column.LANGUAGE,
            Column.ACTIVITY,
            Column.DAY,
            Column.TIME,
            Column.VENUE,
            Column.CAMPUS,
            Column.PROGRAMMES),
    TESTS(
            ScheduleKind.TESTS,
            "Semester Tests",
            EnumSet.of(Column.TEST, Column.VENUE),
            new float[] {35.75f, 92.45f, 135, 213, 291, 368.95f, 461.1f, 652.4f},
            Column.MODULE,
            Column.TEST,
            Column.DAY,
            Column.DATE,
            Column.TIME,
            Column.CAMPUS,
            Column.VENUE),
    EXAMS(
            ScheduleKind.EXAMS,
            "Exams",
            EnumSet.of(Column.ACTIVITY, Column.MODULE_CAMPUS, Column.EXAM_CAMPUS, Column.VENUE, Column.EXAM_COMMENTS),
            new float[] {35.75f, 85.25f, 143.75f, 184.25f, 238.25f, 314.75f, 361.8f, 453.95f, 546.1f, 673.65f, 765.8f},
            Column.STATUS,
            Column.MODULE,
            Column.PAPER,
            Column.ACTIVITY,
            Column.DATE,
            Column.START_TIME,
            Column.MODULE_CAMPUS,
            Column.EXAM_CAMPUS,
            Column.VENUE,
            Column.EXAM_COMMENTS);

    private final ScheduleKind kind;
    private final String heading;
    private final Set<Column> goingOn;
    private final float[] edges;
    private final List<Column> columns;

    Form(ScheduleKind kind, String heading, Set<Column> goingOn, float[] edges, Column... columns) {
        this.kind = kind;
        this.heading = heading;
        this.goingOn = goingOn;
        this.edges = edges;
        this.columns = List.of(columns);
    }

    public ScheduleKind kind() {
        return kind;
    }

    /** As it stands on page 1. */
    public String heading() {
        return heading;
    }

    /** Whether the rest of a row that a page break cut may have text in this column; all others are filled on its first line. */
    boolean goesOn(Column column) {
        return goingOn.contains(column);
    }

    /** From left to right. */
    List<Column> columns() {
        return columns;
    }

    /** Compares the rulings of a table with those known of this form. A table with other rulings is read all the same. */
    FormGeometry geometry(Grid grid, Header header) {
        return Geometry.of(grid, edges, header.headings(grid));
    }

    /** Places of the vertical rulings as they are known, in points. */
    public List<Integer> rulings() {
        return IntStream.range(0, edges.length)
                .mapToObj(edge -> Math.round(edges[edge]))
                .toList();
    }

    /** Words of the header as they are known, from left to right. */
    public List<String> headings() {
        return columns.stream().map(Column::header).toList();
    }

    public static Form of(ScheduleKind kind) {
        return Arrays.stream(values())
                .filter(form -> form.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The form with this heading, whose letters may stand apart; empty where the text is no heading. */
    public static Optional<Form> headed(String text) {
        String letters = letters(text);
        return Arrays.stream(values())
                .filter(form -> letters(form.heading).equalsIgnoreCase(letters))
                .findFirst();
    }

    private static String letters(String text) {
        return text.replace(" ", "");
    }

    /** Whether the words of the heading stand in the text, one after the other. */
    public boolean isNamedIn(String text) {
        return (' ' + text.toLowerCase(Locale.ROOT) + ' ').contains(' ' + heading.toLowerCase(Locale.ROOT) + ' ');
    }

    /** Whether the row names the columns of one of the forms. */
    public static boolean isHeader(TableRow row) {
        return Arrays.stream(values()).anyMatch(form -> Header.of(row, form).isPresent());
    }

    /** The form whose columns the header row of the table names best; empty where the table has no header of any. */
    public static Optional<Form> of(PageTable table) {
        Form best = null;
        float most = 0;
        for (TableRow row : table.rows()) {
            for (Form form : values()) {
                float named = Header.of(row, form).map(form::named).orElse(0f);
                if (named > most) {
                    best = form;
                    most = named;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Which part of the form's columns the header names. */
    private float named(Header header) {
        return 1 - (float) header.missing().size() / columns.size();
    }
}
