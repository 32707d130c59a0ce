package org.upschedule.reader.table;

import java.util.List;

/**
 * One row on one page; a page break may have cut it.
 *
 * @param page counted from 1
 * @param number of the row on its page, counted from 1
 * @param grid the table that it belongs to
 * @param cells one for each column
 */
public record TableRow(int page, int number, Grid grid, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
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
