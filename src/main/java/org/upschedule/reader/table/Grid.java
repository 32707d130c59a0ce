package org.upschedule.reader.table;

import java.util.Arrays;

/**
 * The edges of a table's columns and rows, in points.
 *
 * @param columnEdges from left to right, one more than columns
 * @param rowEdges from top to bottom, one more than rows
 */
public record Grid(float[] columnEdges, float[] rowEdges) {

    public Grid {
        columnEdges = columnEdges.clone();
        rowEdges = rowEdges.clone();
    }

    public int columns() {
        return columnEdges.length - 1;
    }

    public int rows() {
        return rowEdges.length - 1;
    }

    public float left(int column) {
        return columnEdges[column];
    }

    public float right(int column) {
        return columnEdges[column + 1];
    }

    /** Where the right edge of a column is: 0 is the left end of the table, 1 the right one. */
    public float part(int column) {
        return (right(column) - left(0)) / (right(columns() - 1) - left(0));
    }

    public float top() {
        return rowEdges[0];
    }

    float top(int row) {
        return rowEdges[row];
    }

    float bottom(int row) {
        return rowEdges[row + 1];
    }

    /** Which column {@code x} lies in, or −1 for none. */
    public int columnAt(float x) {
        int place = Arrays.binarySearch(columnEdges, x);
        int column = place >= 0 ? place : -place - 2;
        return column < columns() ? column : -1;
    }

    /** Which row {@code y} lies in, or −1 for none. */
    public int rowAt(float y) {
        if (y > rowEdges[0] || y <= rowEdges[rows()]) {
            return -1;
        }
        int low = 0;
        int high = rows() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (y > rowEdges[middle + 1]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid
                && Arrays.equals(columnEdges, grid.columnEdges)
                && Arrays.equals(rowEdges, grid.rowEdges);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columnEdges) + Arrays.hashCode(rowEdges);
    }

    @Override
    public String toString() {
        return "columns " + Arrays.toString(columnEdges) + ", rows " + Arrays.toString(rowEdges);
    }
}
