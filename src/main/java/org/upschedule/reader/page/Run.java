package org.upschedule.reader.page;

/**
 * Text that one operator shows. Positions are in points from the lower left corner of the page, turned as it is read.
 *
 * @param text including spaces; a glyph whose character the font does not give is U+FFFD
 * @param x where the text begins
 * @param y its baseline
 * @param width how far it advances
 * @param size height of the type
 * @param level whether it is written from left to right on a level line; a watermark across the page is not
 * @param hidden whether it cannot be seen: in the colour of what is under it, transparent, shown without ink, or under a
 *     picture
 */
public record Run(String text, float x, float y, float width, float size, boolean level, boolean hidden) {

    public float right() {
        return x + width;
    }

    /** The same under something that hides it. */
    public Run covered() {
        return hidden ? this : new Run(text, x, y, width, size, level, true);
    }
}
