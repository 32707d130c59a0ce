package org.upschedule.reader.table;

/**
 * One line of a cell.
 *
 * @param text without spaces around it, one space between words; never empty
 * @param y baseline, in points from the bottom of the page
 * @param size height of the type in points
 * @param x where it begins
 * @param right where its last visible glyph ends
 * @param spaceAfter whether the form put a space behind it
 */
public record CellLine(String text, float y, float size, float x, float right, boolean spaceAfter) {}
