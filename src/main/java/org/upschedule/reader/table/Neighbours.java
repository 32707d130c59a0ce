package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.reader.page.Run;

/** Divides the text of a page among its tables: each run belongs to the table that it is in, or to the nearest. */
final class Neighbours {

    /** A heading stands above its table, so what is between two tables is rather the lower one's. */
    private static final float BELOW = 2;

    private Neighbours() {}

    /** One list for each table. */
    static List<List<Run>> of(List<Grid> grids, List<Run> runs) {
        List<List<Run>> runsOf = new ArrayList<>(grids.size());
        grids.forEach(grid -> runsOf.add(new ArrayList<>()));
        for (Run run : grids.isEmpty() ? List.<Run>of() : runs) {
            runsOf.get(nearest(grids, run)).add(run);
        }
        return runsOf;
    }

    private static int nearest(List<Grid> grids, Run run) {
        int nearest = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < grids.size(); i++) {
            float distance = distance(grids.get(i), run);
            if (distance < least) {
                nearest = i;
                least = distance;
            }
        }
        return nearest;
    }

    private static float distance(Grid grid, Run run) {
        float beside = Math.max(grid.left(0) - run.x(), run.x() - grid.right(grid.columns() - 1));
        float above = run.y() - grid.top();
        float below = grid.bottom(grid.rows() - 1) - run.y();
        return Math.max(0, beside) + Math.max(0, Math.max(above, BELOW * below));
    }
}
