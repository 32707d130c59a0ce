package org.upschedule.reader.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.upschedule.reader.page.Ruling;

/**
 * Divides a table into rows by its horizontal rulings. What most of them have in common says which are the table's: they do not leave
 * it, they reach from its left edge to its right one, and are drawn in the ink of its vertical rulings. A student may have underlined
 * a row with a pen.
 *
 * @param columnEdges of the table, from left to right
 * @param bottom where its vertical rulings end
 * @param top where they begin
 * @param inks of its vertical rulings
 * @param sameWithin rulings this close to each other are pieces of one
 */
record RowEdges(float[] columnEdges, float bottom, float top, Set<Integer> inks, float sameWithin) {

    /** A horizontal ruling divides rows if it is at least this part of the table's width. */
    private static final float OF_WIDTH = 0.6f;

    /** A table has at least a ruling above it and one below. */
    private static final int FEWEST = 2;

    /** The ends of the vertical rulings are the first and the last edge, because a page break may leave no ruling there. */
    float[] among(List<Ruling> horizontals) {
        float left = columnEdges[0];
        float right = columnEdges[columnEdges.length - 1];
        List<Ruling> pieces = horizontals.stream()
                .filter(piece -> piece.from() < right && piece.to() > left)
                .filter(piece -> piece.position() > bottom - sameWithin && piece.position() < top + sameWithin)
                .toList();
        List<RulingLine> lines = lines(mostly(
                mostly(pieces, piece -> piece.from() >= left - sameWithin && piece.to() <= right + sameWithin),
                piece -> inks.contains(piece.ink())));
        List<RulingLine> whole = lines.stream()
                .filter(line -> line.reaches(left, right, sameWithin))
                .toList();
        return edges(2 * whole.size() > lines.size() || enclose(whole) ? whole : lines);
    }

    /** Whether there is one at the top and one at the bottom. Then they are the table's, however many strokes were added. */
    private boolean enclose(List<RulingLine> lines) {
        return lines.size() >= FEWEST
                && lines.get(0).position() <= bottom + sameWithin
                && lines.get(lines.size() - 1).position() >= top - sameWithin;
    }

    /** Those that the test holds for, if they are most of the lines; otherwise all. */
    private List<Ruling> mostly(List<Ruling> pieces, Predicate<Ruling> test) {
        List<Ruling> passing = pieces.stream().filter(test).toList();
        if (passing.size() == pieces.size()) {
            return pieces;
        }
        int lines = lines(passing).size();
        return lines >= FEWEST && 2 * lines > lines(pieces).size() ? passing : pieces;
    }

    private List<RulingLine> lines(List<Ruling> pieces) {
        float width = columnEdges[columnEdges.length - 1] - columnEdges[0];
        return RulingLine.of(pieces, sameWithin, Float.POSITIVE_INFINITY).stream()
                .filter(line -> line.covered() >= OF_WIDTH * width)
                .toList();
    }

    private float[] edges(List<RulingLine> lines) {
        float[] edges = new float[lines.size() + 2];
        int count = 0;
        edges[count++] = top;
        for (int i = lines.size() - 1; i >= 0; i--) {
            float y = lines.get(i).position();
            if (y < edges[count - 1] - sameWithin && y > bottom + sameWithin) {
                edges[count++] = y;
            }
        }
        edges[count++] = bottom;
        return Arrays.copyOf(edges, count);
    }
}
