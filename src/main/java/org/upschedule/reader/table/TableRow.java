package org.upschedule.reader.table;

import java.util.List;
import org.upschedule.schedule.Place;

/**
 * One row on one page, which may be a piece of a row that a page break cut.
 *
 * @param place where it is
 * @param number of the row on its page, counted from 1
 * @param grid the table that it belongs to
 * @param cells one for each column
 */
public record TableRow(Place place, int number, Grid grid, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Counted from 1. */
    public int page() {
        return place.page();
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
