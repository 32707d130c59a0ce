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
 * @param look how it is painted
 */
public record Run(String text, float x, float y, float width, float size, boolean level, boolean hidden, Look look) {

    /**
     * For who shows the text again; nothing is read from it.
     *
     * @param bold whether the name of the font says so
     * @param rgb 0xRRGGBB; black where the colour is not known, or where the text is not on white
     */
    public record Look(boolean bold, int rgb) {

        public static final Look PLAIN = new Look(false, 0);
        private static final Look BOLD = new Look(true, 0);

        public static Look of(boolean bold, int rgb) {
            if (rgb != 0) {
                return new Look(bold, rgb);
            }
            return bold ? BOLD : PLAIN;
        }
    }

    public float right() {
        return x + width;
    }

    /** The same under something that hides it. */
    public Run covered() {
        return hidden ? this : new Run(text, x, y, width, size, level, true, look);
    }
}
