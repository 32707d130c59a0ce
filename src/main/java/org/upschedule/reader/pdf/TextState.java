package org.upschedule.reader.pdf;

/** The part of the graphics state that places text and rulings (ISO 32000-1, tables 52 and 104). Matrices are arrays of a, b, c, d, e, f. */
final class TextState {

    private static final int FILLED = 0;
    private static final int STROKED = 1;
    private static final int FILLED_AND_STROKED = 2;

    /** A mode and this one more do the same, but clip what comes later to the text. */
    private static final int CLIPPING = 4;

    /** Maps user space to the page as it is seen. */
    float[] ctm;

    FontGlyphs font;
    float size;
    float characterSpacing;
    float wordSpacing;
    float scaling = 1;
    float leading;
    float rise;
    int mode;
    Ink fill = Ink.BLACK;
    Ink stroke = Ink.BLACK;
    float lineWidth = 1;

    /** Nothing is painted outside of it. */
    Box clip = Box.EVERYWHERE;

    TextState(float[] ctm) {
        this.ctm = ctm;
    }

    TextState copy() {
        TextState copy = new TextState(ctm);
        copy.font = font;
        copy.size = size;
        copy.characterSpacing = characterSpacing;
        copy.wordSpacing = wordSpacing;
        copy.scaling = scaling;
        copy.leading = leading;
        copy.rise = rise;
        copy.mode = mode;
        copy.fill = fill;
        copy.stroke = stroke;
        copy.lineWidth = lineWidth;
        copy.clip = clip;
        return copy;
    }

    /** Whether text on a ground of this colour cannot be seen (text rendering modes: ISO 32000-1, table 106). */
    boolean hidesTextOn(int ground) {
        return switch (mode % CLIPPING) {
            case FILLED -> !fill.isSeenOn(ground);
            case STROKED -> !stroke.isSeenOn(ground);
            case FILLED_AND_STROKED -> !fill.isSeenOn(ground) && !stroke.isSeenOn(ground);
            default -> true;
        };
    }

    /** The colour of text, as far as it is known and on white: a receipt has no other ground. */
    int colourOfTextOn(int ground) {
        Ink ink = mode % CLIPPING == STROKED ? stroke : fill;
        int rgb = ink.over(ground);
        return ground == Ink.WHITE && rgb != Ink.UNKNOWN ? rgb : 0;
    }

    /** {@code first × second}: the matrix that maps by {@code first} and then by {@code second}. */
    static float[] multiplied(float[] first, float[] second) {
        return new float[] {
            first[0] * second[0] + first[1] * second[2],
            first[0] * second[1] + first[1] * second[3],
            first[2] * second[0] + first[3] * second[2],
            first[2] * second[1] + first[3] * second[3],
            first[4] * second[0] + first[5] * second[2] + second[4],
            first[4] * second[1] + first[5] * second[3] + second[5]
        };
    }
}
