package org.upschedule.reader.entry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.TableRow;

/** Whether the first row of a page can be the rest of the last row of another, by what the two say. */
record RowRest(Form form, TablePart ending, TablePart going) {

    private static final Pattern NUMBERED = Pattern.compile("([LPT])(\\d{0,3})");

    boolean isPossible() {
        return !ending.rows().isEmpty() && isEmptyWhereItMustBe() && goesOnWithActivities();
    }

    private boolean isEmptyWhereItMustBe() {
        return form.columns().stream()
                .allMatch(column -> form.goesOn(column)
                        || going.header().cell(rest(), column).isBlank());
    }

    /**
     * A group has sessions of one kind; those of two kinds stand on two rows. They are numbered, and stand in the order of their numbers.
     * Lines with the same number are one session in several venues.
     */
    private boolean goesOnWithActivities() {
        List<CellLine> above = above(Column.ACTIVITY);
        List<CellLine> below = below(Column.ACTIVITY);
        if (above.isEmpty() || below.isEmpty()) {
            return true;
        }
        Matcher last = NUMBERED.matcher(above.get(above.size() - 1).text());
        Matcher first = NUMBERED.matcher(below.get(0).text());
        if (!last.matches() || !first.matches()) {
            return true;
        }
        if (!last.group(1).equals(first.group(1))) {
            return false;
        }
        return switch (number(first) - number(last)) {
            case 0 -> isSame(Column.DAY) && isSame(Column.TIME);
            case 1 -> true;
            default -> false;
        };
    }

    private static int number(Matcher activity) {
        return activity.group(2).isEmpty() ? 0 : Integer.parseInt(activity.group(2));
    }

    private boolean isSame(Column column) {
        List<CellLine> above = above(column);
        List<CellLine> below = below(column);
        return above.isEmpty()
                || below.isEmpty()
                || above.get(above.size() - 1).text().equals(below.get(0).text());
    }

    private List<CellLine> above(Column column) {
        return ending.header()
                .cell(ending.rows().get(ending.rows().size() - 1), column)
                .lines();
    }

    private List<CellLine> below(Column column) {
        return going.header().cell(rest(), column).lines();
    }

    private TableRow rest() {
        return going.rows().get(0);
    }
}
