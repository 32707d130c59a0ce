package org.upschedule.reader.entry;

import java.util.List;
import java.util.StringJoiner;
import org.upschedule.reader.table.Grid;
import org.upschedule.schedule.FormGeometry;

/** Compares the rulings of a table with those known of its form. */
final class Geometry {

    /**
     * In points of the portal's page. Every page of every file seen has the same rulings; other programs that save a file again may round
     * them, move them, or print the page at another size.
     */
    private static final float SAME_WITHIN = 1;

    private Geometry() {}

    static FormGeometry of(Grid grid, float[] known, List<String> headings) {
        StringJoiner fingerprint = new StringJoiner(" ");
        boolean same = grid.columns() + 1 == known.length;
        float left = grid.left(0);
        float scale = (known[known.length - 1] - known[0]) / (grid.right(grid.columns() - 1) - left);
        for (int edge = 0; edge <= grid.columns(); edge++) {
            float x = edge < grid.columns() ? grid.left(edge) : grid.right(edge - 1);
            fingerprint.add(Integer.toString(Math.round(x)));
            same = same && Math.abs(known[0] + scale * (x - left) - known[edge]) <= SAME_WITHIN;
        }
        return new FormGeometry(fingerprint.toString(), same, headings);
    }
}
