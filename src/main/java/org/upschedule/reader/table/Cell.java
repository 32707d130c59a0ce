package org.upschedule.reader.table;

import java.util.List;

/**
 * One cell of one row on one page.
 *
 * @param lines from top to bottom
 * @param hidden text that cannot be seen, without spaces; empty where there is none
 * @param left edge in points
 * @param right edge in points
 */
public record Cell(List<CellLine> lines, String hidden, float left, float right) {

    public Cell {
        lines = List.copyOf(lines);
    }

    public boolean isBlank() {
        return lines.isEmpty() && hidden.isEmpty();
    }

    /** All lines as one text. */
    public String text() {
        return CellLine.joined(lines);
    }
}
