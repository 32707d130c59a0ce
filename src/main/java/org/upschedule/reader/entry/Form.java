package org.upschedule.reader.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.upschedule.schedule.ScheduleKind;

/** The three documents of the student portal, each known by the heading on its first page. */
public enum Form {
    LECTURES(
            ScheduleKind.LECTURES,
            "Lectures",
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
    private final List<Column> columns;

    Form(ScheduleKind kind, String heading, Column... columns) {
        this.kind = kind;
        this.heading = heading;
        this.columns = List.of(columns);
    }

    public ScheduleKind kind() {
        return kind;
    }

    /** As page 1 writes it. */
    public String heading() {
        return heading;
    }

    /** From left to right, as the form has them. */
    List<Column> columns() {
        return columns;
    }

    public static Optional<Form> headed(String text) {
        return Arrays.stream(values())
                .filter(form -> form.heading.equalsIgnoreCase(text))
                .findFirst();
    }
}
