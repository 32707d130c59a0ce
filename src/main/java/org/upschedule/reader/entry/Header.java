package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.Grid;
import org.upschedule.reader.table.TableRow;

/**
 * Says which column is where, by the words of the header row. It keeps the middle of each column on the page, so that rows of
 * later pages, which have no header, find their columns even where a page has one ruling more or less.
 */
final class Header {

    /** A row is a header if it names at least this part of the form's columns: a few may be renamed or missing. */
    private static final float NAMED = 0.5f;

    /** As a part of the table's width: how far the edges of a column may differ between two pages. Other programs round them. */
    private static final float SAME_PART = 0.01f;

    private static final Cell NOTHING = new Cell(List.of(), "", 0, 0);

    private static final Column[] COLUMNS = Column.values();

    private final Form form;
    private final Grid ruled;
    private final Map<Column, Float> centres;
    private final List<String> unknown;

    /** The rows of a page are asked for their cells one after the other, so the answer for their grid is kept. */
    private Indexes indexes;

    /**
     * Where the columns are in a grid.
     *
     * @param of each column, by its ordinal; −1 where it is missing
     * @param named those of the grid's columns that are columns of the form
     */
    private record Indexes(Grid grid, int[] of, BitSet named) {}

    private Header(Form form, Grid ruled, Map<Column, Float> centres, List<String> unknown) {
        this.form = form;
        this.ruled = ruled;
        this.centres = centres;
        this.unknown = unknown;
    }

    /** Empty where the row is no header of the form. */
    static Optional<Header> of(TableRow row, Form form) {
        if (!namesModule(row)) {
            return Optional.empty();
        }
        Map<Column, Float> centres = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (Cell cell : row.cells()) {
            String name = cell.text();
            Optional<Column> column = form.columns().stream()
                    .filter(candidate -> candidate.isNamed(name) && !centres.containsKey(candidate))
                    .findFirst();
            column.ifPresentOrElse(
                    known -> centres.put(known, (cell.left() + cell.right()) / 2), () -> unknown.add(name));
        }
        boolean header = centres.size() >= NAMED * form.columns().size();
        return header ? Optional.of(new Header(form, row.grid(), centres, unknown)) : Optional.empty();
    }

    private static boolean namesModule(TableRow row) {
        for (Cell cell : row.cells()) {
            if (Column.MODULE.isNamed(cell.text())) {
                return true;
            }
        }
        return false;
    }

    /** The cell of a row in a column; an empty cell where the column is missing. */
    Cell cell(TableRow row, Column column) {
        int index = index(row.grid(), column);
        return index < 0 ? NOTHING : row.cells().get(index);
    }

    /** The cells of a row that belong to none of the form's columns. */
    List<Cell> others(TableRow row) {
        List<Cell> others = new ArrayList<>();
        BitSet named = indexes(row.grid()).named;
        for (int cell = named.nextClearBit(0); cell < row.cells().size(); cell = named.nextClearBit(cell + 1)) {
            others.add(row.cells().get(cell));
        }
        return others;
    }

    /** Whether a table has the columns of the header's, at any size and place. */
    boolean fits(Grid grid) {
        if (grid.columns() != ruled.columns()) {
            return false;
        }
        for (int column = 0; column < grid.columns(); column++) {
            if (Math.abs(grid.part(column) - ruled.part(column)) > SAME_PART) {
                return false;
            }
        }
        return true;
    }

    /** Columns of the form that the header does not name. */
    List<Column> missing() {
        return form.columns().stream()
                .filter(column -> !centres.containsKey(column))
                .toList();
    }

    /** Header cells that name no column of the form. */
    List<String> unknown() {
        return unknown;
    }

    /** For each column of the grid the word that is known of the form; empty where another stands in the header. */
    List<String> headings(Grid grid) {
        String[] headings = new String[grid.columns()];
        Arrays.fill(headings, "");
        for (Column column : form.columns()) {
            int index = index(grid, column);
            if (index >= 0) {
                headings[index] = column.header();
            }
        }
        return List.of(headings);
    }

    private int index(Grid grid, Column column) {
        return indexes(grid).of[column.ordinal()];
    }

    private Indexes indexes(Grid grid) {
        if (indexes == null || grid != indexes.grid) {
            int[] of = new int[COLUMNS.length];
            Arrays.fill(of, -1);
            BitSet named = new BitSet(grid.columns());
            centres.forEach((column, centre) -> {
                int index = columnAt(grid, centre);
                of[column.ordinal()] = index;
                if (index >= 0) {
                    named.set(index);
                }
            });
            indexes = new Indexes(grid, of, named);
        }
        return indexes;
    }

    /** By their order where there are as many columns, because another page may lie elsewhere on its sheet; otherwise by their place. */
    private int columnAt(Grid grid, float centre) {
        return (grid.columns() == ruled.columns() ? ruled : grid).columnAt(centre);
    }
}
