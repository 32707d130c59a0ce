package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.TableRow;
import org.upschedule.reader.table.Words;

/** One line across Activity, Day, Time and Venue of a row of lectures. */
final class SessionLine {

    private static final List<Column> COLUMNS = List.of(Column.ACTIVITY, Column.DAY, Column.TIME, Column.VENUE);

    /** As a part of the height of the type. Lines of one session differ by up to 1 pt; the next are more than that height away. */
    private static final float LEVEL = 0.45f;

    private final Map<Column, String> texts = new EnumMap<>(Column.class);

    private SessionLine() {}

    /** The text of the column; empty where it has none on this line. */
    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /**
     * The lines of a row, aligned by their height on the page. A line without a text in the row's first column that has any, its
     * activity as a rule, begins no session: it is the rest of a wrapped line above.
     */
    static List<SessionLine> of(FormRow row) {
        Optional<Column> begin =
                COLUMNS.stream().filter(column -> !row.lines(column).isEmpty()).findFirst();
        List<SessionLine> lines = new ArrayList<>();
        for (TableRow piece : row.pieces()) {
            for (SessionLine line : level(row, piece)) {
                Predicate<Column> has = line.texts::containsKey;
                if (lines.isEmpty() || begin.filter(has).isPresent()) {
                    lines.add(line);
                } else {
                    lines.get(lines.size() - 1).append(line);
                }
            }
        }
        return lines;
    }

    private record ColumnLine(Column column, CellLine line) {}

    private static List<SessionLine> level(FormRow row, TableRow piece) {
        List<ColumnLine> columnLines = new ArrayList<>();
        for (Column column : COLUMNS) {
            row.cell(piece, column).lines().forEach(line -> columnLines.add(new ColumnLine(column, line)));
        }
        columnLines.sort(Comparator.comparingDouble(one -> -one.line.y()));
        List<SessionLine> lines = new ArrayList<>();
        float y = Float.POSITIVE_INFINITY;
        for (ColumnLine one : columnLines) {
            if (y - one.line.y() > LEVEL * one.line.size()) {
                lines.add(new SessionLine());
                y = one.line.y();
            }
            lines.get(lines.size() - 1).append(one.column, one.line.text());
        }
        return lines;
    }

    private void append(SessionLine rest) {
        rest.texts.forEach(this::append);
    }

    private void append(Column column, String text) {
        texts.merge(column, text, (before, after) -> Words.joined(List.of(before, after)));
    }
}
