package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Run;
import org.upschedule.schedule.Place;

/**
 * A table on a page.
 *
 * @param index of the table on its page, counted from 0; there are several where pages were printed on one sheet
 * @param around the text outside of it, and nearer to it than to another table
 */
public record PageTable(PageContent page, int index, Grid grid, List<TableRow> rows, List<Run> around) {

    /** As a part of the height of the type: a baseline may lie on a ruling, this far above it the row is certain. */
    private static final float ABOVE_BASELINE = 0.25f;

    /** As a part of the height of the type: a run may begin on the ruling left of its column, this far right of it the column is certain. */
    private static final float RIGHT_OF_BEGIN = 0.1f;

    public PageTable {
        rows = List.copyOf(rows);
        around = List.copyOf(around);
    }

    /** The ruled tables of a page, in the order in which they are read; none for most pages that are no schedule. */
    public static List<PageTable> of(PageContent page) {
        List<Grid> grids = GridFinder.find(page.rulings(), page.typeSize());
        if (grids.size() == 1) {
            return List.of(of(page, 0, grids.get(0), page.runs(), 0));
        }
        List<List<Run>> runsOf = Neighbours.of(grids, page.runs());
        List<PageTable> tables = new ArrayList<>(grids.size());
        int rows = 0;
        for (int i = 0; i < grids.size(); i++) {
            tables.add(of(page, i, grids.get(i), runsOf.get(i), rows));
            rows += grids.get(i).rows();
        }
        return tables;
    }

    /** The lines of text outside of it. */
    public List<CellLine> outside() {
        return Lines.of(around);
    }

    private static PageTable of(PageContent page, int index, Grid grid, List<Run> runs, int rowsBefore) {
        List<List<List<Run>>> placed = new ArrayList<>(grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            List<List<Run>> cells = new ArrayList<>(grid.columns());
            for (int column = 0; column < grid.columns(); column++) {
                cells.add(new ArrayList<>());
            }
            placed.add(cells);
        }
        List<Run> around = new ArrayList<>();
        for (Run run : runs) {
            int row = grid.rowAt(run.y() + ABOVE_BASELINE * run.size());
            int column = grid.columnAt(run.x() + Math.min(RIGHT_OF_BEGIN * run.size(), run.width() / 2));
            boolean inside = row >= 0 && column >= 0 && run.level();
            (inside ? placed.get(row).get(column) : around).add(run);
        }
        List<TableRow> rows = new ArrayList<>(grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            rows.add(new TableRow(place(page, grid, row), rowsBefore + row + 1, grid, cells(placed.get(row), grid)));
        }
        return new PageTable(page, index, grid, rows, around);
    }

    /** As the student sees the page: what was turned to be read is turned back. */
    private static Place place(PageContent page, Grid grid, int row) {
        float left = grid.left(0) / page.width();
        float top = (page.height() - grid.top(row)) / page.height();
        float width = (grid.right(grid.columns() - 1) - grid.left(0)) / page.width();
        float height = (grid.top(row) - grid.bottom(row)) / page.height();
        return switch (page.turn()) {
            case 90 -> new Place(page.number(), top, 1 - left - width, height, width);
            case 180 -> new Place(page.number(), 1 - left - width, 1 - top - height, width, height);
            case 270 -> new Place(page.number(), 1 - top - height, left, height, width);
            default -> new Place(page.number(), left, top, width, height);
        };
    }

    private static List<Cell> cells(List<List<Run>> runs, Grid grid) {
        List<Cell> cells = new ArrayList<>(runs.size());
        for (int column = 0; column < runs.size(); column++) {
            List<Run> inCell = runs.get(column);
            cells.add(new Cell(Lines.of(inCell), Lines.hidden(inCell), grid.left(column), grid.right(column)));
        }
        return cells;
    }
}
