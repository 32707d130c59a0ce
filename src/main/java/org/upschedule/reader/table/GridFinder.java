package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.upschedule.reader.page.Ruling;

/**
 * Finds the tables among the rulings of a page. The vertical rulings of a table begin at one height and end at one: where most agree is
 * the table, and what a student drew with a pen agrees with nothing. Two pages may be printed on one sheet, so there may be several.
 */
final class GridFinder {

    /** As a part of the height of the type: rulings this close to each other are pieces of one, and ends this close are the same. */
    private static final float SAME = 0.15f;

    /** As a part of the height of the type: between two tables one above the other is at least the margin of a page. */
    private static final float GAP = 1;

    /** A table has at least two columns, and two columns have three rulings. */
    private static final int FEWEST_VERTICALS = 3;

    /** Nobody prints more pages on a sheet. It bounds the work on pages that are no schedules. */
    private static final int MOST_TABLES = 16;

    /** As a part of the height of the type: the heading takes 4 of it, and between pages one below the other are 9. */
    private static final float ROOM_OF_HEADING = 6;

    /** A vertical ruling divides columns if it is at least this part of the table's height. */
    private static final float OF_HEIGHT = 0.5f;

    private final List<Ruling> verticals;
    private final List<Ruling> horizontals;
    private final float sameWithin;
    private final float gap;

    private GridFinder(List<Ruling> rulings, float typeSize) {
        verticals = rulings.stream().filter(ruling -> !ruling.horizontal()).toList();
        horizontals = rulings.stream().filter(Ruling::horizontal).toList();
        sameWithin = SAME * typeSize;
        gap = GAP * typeSize;
    }

    /** Vertical lines that belong to one table, from left to right. */
    private record Columns(List<RulingLine> lines) {

        float left() {
            return lines.get(0).position();
        }

        float right() {
            return lines.get(lines.size() - 1).position();
        }

        float bottom() {
            return (float) lines.stream().mapToDouble(RulingLine::from).min().orElseThrow();
        }

        float top() {
            return (float) lines.stream().mapToDouble(RulingLine::to).max().orElseThrow();
        }

        boolean overlaps(Columns other) {
            return left() < other.right() && other.left() < right() && bottom() < other.top() && other.bottom() < top();
        }
    }

    /**
     * The tables in the order in which they are read: from top to bottom, and from left to right those beside each other.
     *
     * @param typeSize height of the page's type, in points
     */
    static List<Grid> find(List<Ruling> rulings, float typeSize) {
        GridFinder finder = new GridFinder(rulings, typeSize);
        return inOrder(finder.tables(), ROOM_OF_HEADING * typeSize).stream()
                .map(finder::grid)
                .toList();
    }

    private List<Columns> tables() {
        List<RulingLine> lines = RulingLine.of(verticals, sameWithin, gap);
        List<Columns> tables = new ArrayList<>();
        for (List<RulingLine> agreed : agreeing(lines)) {
            for (Columns table : beside(agreed)) {
                if (tables.size() < MOST_TABLES && tables.stream().noneMatch(table::overlaps)) {
                    tables.add(table);
                }
            }
        }
        return tables.isEmpty() ? asLongAsTheLongest() : tables;
    }

    /** Groups of lines with the same ends, the largest first. */
    private List<List<RulingLine>> agreeing(List<RulingLine> lines) {
        List<RulingLine> sorted = lines.stream()
                .sorted(Comparator.comparingDouble(RulingLine::from))
                .toList();
        List<List<RulingLine>> groups = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size()
                    || sorted.get(end).from() - sorted.get(begin).from() > sameWithin) {
                addWithSameTop(sorted.subList(begin, end), groups);
                begin = end;
            }
        }
        return groups.stream()
                .sorted(Comparator.comparingInt(group -> -group.size()))
                .limit(MOST_TABLES)
                .toList();
    }

    private void addWithSameTop(List<RulingLine> sameBottom, List<List<RulingLine>> groups) {
        List<RulingLine> sorted = sameBottom.stream()
                .sorted(Comparator.comparingDouble(RulingLine::to))
                .toList();
        int begin = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || sorted.get(end).to() - sorted.get(begin).to() > sameWithin) {
                if (end - begin >= FEWEST_VERTICALS) {
                    groups.add(sorted.subList(begin, end));
                }
                begin = end;
            }
        }
    }

    /** The tables between two heights. Between two beside each other there is room that no horizontal ruling crosses. */
    private List<Columns> beside(List<RulingLine> agreed) {
        float bottom = new Columns(agreed).bottom();
        float top = new Columns(agreed).top();
        Set<Integer> inks = inks(agreed);
        List<RulingLine> lines = RulingLine.of(
                        verticals.stream()
                                .filter(piece -> inks.contains(piece.ink()))
                                .filter(piece -> piece.from() >= bottom - sameWithin && piece.to() <= top + sameWithin)
                                .toList(),
                        sameWithin,
                        Float.POSITIVE_INFINITY)
                .stream()
                .filter(line -> line.covered() >= OF_HEIGHT * (top - bottom))
                .filter(line -> line.from() <= bottom + sameWithin || line.to() >= top - sameWithin)
                .toList();
        Crossing crossing = new Crossing(crossing(bottom, top));
        List<Columns> tables = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= lines.size(); end++) {
            if (end == lines.size() || !crossing.between(lines.get(end - 1), lines.get(end))) {
                List<RulingLine> columns = lines.subList(begin, end);
                long voters = columns.stream()
                        .filter(line -> line.endsAt(bottom, top, sameWithin))
                        .count();
                if (voters >= FEWEST_VERTICALS) {
                    tables.add(new Columns(columns));
                }
                begin = end;
            }
        }
        return tables;
    }

    /** What the horizontal rulings between two heights cover together, as if all were at one height. */
    private List<RulingLine> crossing(float bottom, float top) {
        List<Ruling> between = horizontals.stream()
                .filter(ruling -> ruling.position() >= bottom - sameWithin && ruling.position() <= top + sameWithin)
                .toList();
        return between.isEmpty() ? List.of() : RulingLine.of(between, Float.POSITIVE_INFINITY, sameWithin);
    }

    /** Says from left to right whether there is a ruling between two columns: each is looked at once. */
    private static final class Crossing {

        private final List<RulingLine> lines;
        private int next;

        Crossing(List<RulingLine> lines) {
            this.lines = lines;
        }

        /** Also where there are no rulings, which says nothing. */
        boolean between(RulingLine left, RulingLine right) {
            float middle = (left.position() + right.position()) / 2;
            while (next < lines.size() && lines.get(next).to() < middle) {
                next++;
            }
            return lines.isEmpty() || next < lines.size() && lines.get(next).from() <= middle;
        }
    }

    /** The inks of at least two lines, because a pen's stroke may by chance be as long as the table is high. */
    private static Set<Integer> inks(List<RulingLine> lines) {
        Map<Integer, Long> counts =
                lines.stream().collect(Collectors.groupingBy(RulingLine::ink, Collectors.counting()));
        Set<Integer> all = new HashSet<>(counts.keySet());
        counts.values().removeIf(count -> count == 1);
        return counts.isEmpty() ? all : counts.keySet();
    }

    /** Where no three agree: all that are beside the longest for half of its length. */
    private List<Columns> asLongAsTheLongest() {
        List<RulingLine> lines = RulingLine.of(verticals, sameWithin, Float.POSITIVE_INFINITY);
        List<RulingLine> columns = lines.stream()
                .max(Comparator.comparingDouble(RulingLine::covered))
                .map(longest -> lines.stream()
                        .filter(line -> line.shared(longest) >= OF_HEIGHT * longest.covered())
                        .toList())
                .orElse(List.of());
        return columns.size() < FEWEST_VERTICALS ? List.of() : List.of(new Columns(columns));
    }

    /** @param headingRoom how much further down a table begins under a heading than one beside it, at most */
    private static List<Columns> inOrder(List<Columns> tables, float headingRoom) {
        List<Columns> downwards = tables.stream()
                .sorted(Comparator.comparingDouble(table -> -table.top()))
                .toList();
        List<Columns> ordered = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= downwards.size(); end++) {
            if (end == downwards.size()
                    || downwards.get(end).top() + headingRoom
                            <= downwards.get(begin).bottom()) {
                downwards.subList(begin, end).stream()
                        .sorted(Comparator.comparingDouble(Columns::left))
                        .forEach(ordered::add);
                begin = end;
            }
        }
        return ordered;
    }

    private Grid grid(Columns columns) {
        float[] edges = new float[columns.lines().size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = columns.lines().get(i).position();
        }
        RowEdges rows = new RowEdges(edges, columns.bottom(), columns.top(), inks(columns.lines()), sameWithin);
        return new Grid(edges, rows.among(horizontals));
    }
}
