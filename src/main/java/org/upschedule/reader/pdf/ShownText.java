package org.upschedule.reader.pdf;

import org.upschedule.reader.page.Run;

/** Collects the glyphs of one string, and how far they advance (ISO 32000-1, 9.4.4). */
final class ShownText implements FontGlyphs.Sink {

    /** How far text on a level line may rise: one in twenty, more than on a scanned page that was straightened. */
    private static final float SLANT = 0.05f;

    /** The turn of text that is neither level nor upright. */
    static final int SLANTED = -1;

    /** Where the middle of small letters is above the baseline, as a part of their type's height. */
    private static final float MIDDLE = 0.25f;

    private final TextState state;
    private final StringBuilder text;
    private float advance;
    private int glyphs;
    private int turn;

    ShownText(TextState state, int expectedGlyphs) {
        this.state = state;
        this.text = new StringBuilder(expectedGlyphs);
    }

    @Override
    public void glyph(String character, float width, boolean wordSpace) {
        text.append(character);
        glyphs++;
        float spacing = state.characterSpacing + (wordSpace ? state.wordSpacing : 0);
        advance += (width * state.size + spacing) * state.scaling;
    }

    int glyphs() {
        return glyphs;
    }

    /** How far the glyphs advance, in text space. */
    float advance() {
        return advance;
    }

    /** How far the page is to be turned clockwise to make the text level, in degrees; {@link #SLANTED} where no quarter turn does. */
    int turn() {
        return turn;
    }

    private static int turn(float right, float up) {
        if (Math.abs(up) < SLANT * Math.abs(right)) {
            return right > 0 ? 0 : 180;
        }
        if (Math.abs(right) < SLANT * Math.abs(up)) {
            return up > 0 ? 90 : 270;
        }
        return SLANTED;
    }

    /** Nearly all text is level or upright, which spares {@code Math.hypot}. */
    private static float length(float x, float y) {
        return x == 0 || y == 0 ? Math.abs(x + y) : (float) Math.hypot(x, y);
    }

    /**
     * @param onPage from text space, where the text begins, to the page
     * @param ground under the text
     */
    Run run(float[] onPage, Ground ground) {
        float x = onPage[4] + state.rise * onPage[2];
        float y = onPage[5] + state.rise * onPage[3];
        float height = Math.abs(state.size) * length(onPage[2], onPage[3]);
        float middle = MIDDLE * state.size;
        turn = turn(onPage[0], onPage[1]);
        boolean level = turn == 0;
        int under = ground.at(
                x + advance / 2 * onPage[0] + middle * onPage[2], y + advance / 2 * onPage[1] + middle * onPage[3]);
        return new Run(
                text.toString(),
                x,
                y,
                advance * onPage[0],
                height,
                level,
                state.hidesTextOn(under),
                Run.Look.of(state.font.isBold(), state.colourOfTextOn(under)));
    }
}
