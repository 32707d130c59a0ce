package org.upschedule.reader.page;

/**
 * Text shown in one go. Positions are in points from the lower left corner of the page as it is seen, after its rotation.
 *
 * @param text as the font says it, spaces included; a glyph without a character is U+FFFD
 * @param x where the text begins
 * @param y its baseline
 * @param width how far it advances
 * @param size height of the type
 * @param level whether it is written from left to right on a level line; a watermark across the page is not
 * @param hidden whether a reader of the paper does not see it: white ink, or ink of no colour
 */
public record Run(String text, float x, float y, float width, float size, boolean level, boolean hidden) {

    public float right() {
        return x + width;
    }
}
