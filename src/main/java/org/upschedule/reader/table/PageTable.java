package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Run;
import org.upschedule.schedule.Place;

/**
 * The table on a page.
 *
 * @param outside the lines of text outside of it
 */
public record PageTable(Grid grid, List<TableRow> rows, List<CellLine> outside) {

    /** As a part of the height of the type: a baseline may lie on a ruling, this far above it the row is certain. */
    private static final float ABOVE_BASELINE = 0.25f;

    /** As a part of the height of the type: a run may begin on the ruling left of its column, this far right of it the column is certain. */
    private static final float RIGHT_OF_BEGIN = 0.1f;

    public PageTable {
        rows = List.copyOf(rows);
        outside = List.copyOf(outside);
    }

    /** Empty where the page has no ruled table. */
    public static Optional<PageTable> of(PageContent page) {
        return GridFinder.find(page.rulings(), page.typeSize()).map(grid -> of(page, grid));
    }

    private static PageTable of(PageContent page, Grid grid) {
        List<List<List<Run>>> placed = new ArrayList<>(grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            List<List<Run>> cells = new ArrayList<>(grid.columns());
            for (int column = 0; column < grid.columns(); column++) {
                cells.add(new ArrayList<>());
            }
            placed.add(cells);
        }
        List<Run> outside = new ArrayList<>();
        for (Run run : page.runs()) {
            int row = grid.rowAt(run.y() + ABOVE_BASELINE * run.size());
            int column = grid.columnAt(run.x() + Math.min(RIGHT_OF_BEGIN * run.size(), run.width() / 2));
            boolean inside = row >= 0 && column >= 0 && run.level();
            (inside ? placed.get(row).get(column) : outside).add(run);
        }
        List<TableRow> rows = new ArrayList<>(grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            rows.add(new TableRow(place(page, grid, row), row + 1, grid, cells(placed.get(row), grid)));
        }
        return new PageTable(grid, rows, Lines.of(outside));
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
