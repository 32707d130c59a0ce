package org.upschedule.reader.table;

import java.util.List;

/**
 * One line of a cell.
 *
 * @param text without spaces around it, one space between words; never empty
 * @param y baseline, in points from the bottom of the page
 * @param size height of the type in points
 * @param x where it begins
 * @param right where its last visible glyph ends
 * @param spaceAfter whether a space follows it
 */
public record CellLine(String text, float y, float size, float x, float right, boolean spaceAfter) {

    /** The lines as one text; empty for none. */
    public static String joined(List<CellLine> lines) {
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> lines.get(0).text;
            default -> Words.joined(lines.stream().map(CellLine::text).toList());
        };
    }
}
