package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.TableRow;
import org.upschedule.reader.table.Words;

/** One line across Activity, Day, Time and Venue of a row of lectures. */
final class SessionLine {

    private static final List<Column> COLUMNS = List.of(Column.ACTIVITY, Column.DAY, Column.TIME, Column.VENUE);

    /** As a part of the height of the type. Lines of one session differ by up to 1 pt; the next are more than that height away. */
    private static final float LEVEL = 0.45f;

    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private CellLine venue;

    private SessionLine() {}

    /** The text of the column; empty where it has none on this line. */
    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /**
     * The lines of a row, aligned by their height on the page. A line without a text in the row's first column that has any, its
     * activity as a rule, begins no session: it is the rest of a wrapped line above, or another venue of that session.
     */
    static List<SessionLine> of(FormRow row, Set<Integer> spacesKeptOn) {
        Optional<Column> begin =
                COLUMNS.stream().filter(column -> !row.lines(column).isEmpty()).findFirst();
        List<SessionLine> lines = new ArrayList<>();
        for (TableRow piece : row.pieces()) {
            for (SessionLine line : level(row, piece)) {
                Predicate<Column> has = line.texts::containsKey;
                SessionLine above = lines.isEmpty() ? null : lines.get(lines.size() - 1);
                if (above == null || begin.filter(has).isPresent()) {
                    lines.add(line);
                } else if (above.isAtAnotherVenue(
                        line, row.cell(piece, Column.VENUE), spacesKeptOn.contains(piece.page()))) {
                    lines.add(above.at(line));
                } else {
                    above.append(line);
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
            SessionLine last = lines.get(lines.size() - 1);
            last.append(one.column, one.line.text());
            last.venue = one.column == Column.VENUE ? one.line : last.venue;
        }
        return lines;
    }

    /** The form repeats the activity for each venue, so a line with a venue alone is rather the rest of one. */
    private boolean isAtAnotherVenue(SessionLine next, Cell cell, boolean spacesKept) {
        return venue != null
                && next.texts.keySet().equals(Set.of(Column.VENUE))
                && VenueBreak.between(venue, next.venue, cell, spacesKept, List.of()) == VenueBreak.BETWEEN_TWO;
    }

    /** The same session at the other line's venue. */
    private SessionLine at(SessionLine other) {
        SessionLine same = new SessionLine();
        same.texts.putAll(texts);
        same.texts.putAll(other.texts);
        same.venue = other.venue;
        return same;
    }

    private void append(SessionLine rest) {
        rest.texts.forEach(this::append);
        venue = rest.venue == null ? venue : rest.venue;
    }

    private void append(Column column, String text) {
        texts.merge(column, text, (before, after) -> Words.joined(List.of(before, after)));
    }
}
