package org.upschedule.reader;

import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.upschedule.reader.page.Run;

/** Gathers the glyphs of one string, and how far they advance (ISO 32000-1, 9.4.4). */
final class ShownText implements FontGlyphs.Sink {

    private final StringBuilder text;
    private final float size;
    private final float scaling;
    private final float rise;
    private final float characterSpacing;
    private final float wordSpacing;
    private float advance;
    private int glyphs;

    ShownText(PDTextState state, int expectedGlyphs) {
        text = new StringBuilder(expectedGlyphs);
        size = state.getFontSize();
        scaling = state.getHorizontalScaling() / 100;
        rise = state.getRise();
        characterSpacing = state.getCharacterSpacing();
        wordSpacing = state.getWordSpacing();
    }

    @Override
    public void glyph(String character, float width, boolean wordSpace) {
        text.append(character);
        glyphs++;
        advance += (width * size + characterSpacing + (wordSpace ? wordSpacing : 0)) * scaling;
    }

    int glyphs() {
        return glyphs;
    }

    /** In text space. */
    float advance() {
        return advance;
    }

    /** @param onPage from text space, where the text begins, to user space */
    Run run(Matrix onPage, Upright toUpright, boolean hidden) {
        float x = onPage.getTranslateX() + rise * onPage.getShearX();
        float y = onPage.getTranslateY() + rise * onPage.getScaleY();
        float endX = x + advance * onPage.getScaleX();
        float endY = y + advance * onPage.getShearY();
        float begin = toUpright.x(x, y);
        float height = Math.abs(size) * (float) Math.hypot(onPage.getShearX(), onPage.getScaleY());
        return new Run(text.toString(), begin, toUpright.y(x, y), toUpright.x(endX, endY) - begin, height, hidden);
    }
}
