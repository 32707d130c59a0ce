package org.upschedule.reader.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;

/** The characters and widths of the glyphs of one font. Those of a simple font, which has at most 256, are kept. */
final class FontGlyphs {

    private static final String NO_CHARACTER = "\uFFFD";
    private static final int SIMPLE_CODES = 256;

    private final PDFont font;
    private final boolean simple;
    private final boolean bold;
    private final Glyph[] glyphs;

    /**
     * @param text its character, or U+FFFD where the font knows none
     * @param width advance in text space, for type of size 1
     */
    private record Glyph(String text, float width) {}

    FontGlyphs(PDFont font) {
        this.font = font;
        this.simple = font instanceof PDSimpleFont;
        String name = font.getName();
        this.bold = name != null && name.contains("Bold");
        this.glyphs = new Glyph[simple ? SIMPLE_CODES : 0];
    }

    /** With all glyphs of a simple font found before, so that several threads may use it. */
    static FontGlyphs whole(PDSimpleFont font) throws IOException {
        FontGlyphs whole = new FontGlyphs(font);
        for (int code = 0; code < SIMPLE_CODES; code++) {
            // PDFBox would warn of each code that has no character.
            whole.glyphs[code] = font.getEncoding().contains(code)
                    ? whole.glyph(code)
                    : new Glyph(NO_CHARACTER, font.getDisplacement(code).getX());
        }
        return whole;
    }

    /** Whether its name says so, such as {@code Helvetica-Bold}. */
    boolean isBold() {
        return bold;
    }

    /** Takes the glyphs of a string, one after the other. */
    interface Sink {

        /**
         * @param text the glyph's character, or U+FFFD where the font knows none
         * @param width advance in text space, for type of size 1
         * @param wordSpace whether word spacing follows it: only after the single byte 32 (ISO 32000-1, 9.3.3)
         */
        void glyph(String text, float width, boolean wordSpace);
    }

    void each(byte[] string, Sink sink) throws IOException {
        if (simple) {
            for (byte one : string) {
                int code = one & 0xFF;
                Glyph glyph = glyphs[code];
                if (glyph == null) {
                    glyph = glyph(code);
                    glyphs[code] = glyph;
                }
                sink.glyph(glyph.text, glyph.width, code == ' ');
            }
            return;
        }
        ByteArrayInputStream codes = new ByteArrayInputStream(string);
        while (codes.available() > 0) {
            int before = codes.available();
            int code = font.readCode(codes);
            boolean wordSpace = code == ' ' && before - codes.available() == 1;
            Glyph glyph = glyph(code);
            sink.glyph(glyph.text, glyph.width, wordSpace);
        }
    }

    private Glyph glyph(int code) throws IOException {
        String text = font.toUnicode(code);
        return new Glyph(
                text == null ? NO_CHARACTER : text, font.getDisplacement(code).getX());
    }
}
