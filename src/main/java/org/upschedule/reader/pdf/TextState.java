package org.upschedule.reader.pdf;

/** The part of the graphics state that places text and rulings (ISO 32000-1, tables 52 and 104). Matrices are arrays of a, b, c, d, e, f. */
final class TextState {

    /** Maps user space to the page as it is seen. */
    float[] ctm;

    FontGlyphs font;
    float size;
    float characterSpacing;
    float wordSpacing;
    float scaling = 1;
    float leading;
    float rise;
    boolean invisible;
    boolean white;
    InkSpace inkSpace = InkSpace.DEVICE;

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
        copy.invisible = invisible;
        copy.white = white;
        copy.inkSpace = inkSpace;
        return copy;
    }

    boolean hidden() {
        return white || invisible;
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
