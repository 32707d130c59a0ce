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
    private final String[] texts = new String[SIMPLE_CODES];
    private final float[] widths = new float[SIMPLE_CODES];

    FontGlyphs(PDFont font) {
        this.font = font;
        this.simple = font instanceof PDSimpleFont;
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
                if (texts[code] == null) {
                    texts[code] = text(code);
                    widths[code] = font.getDisplacement(code).getX();
                }
                sink.glyph(texts[code], widths[code], code == ' ');
            }
            return;
        }
        ByteArrayInputStream codes = new ByteArrayInputStream(string);
        while (codes.available() > 0) {
            int before = codes.available();
            int code = font.readCode(codes);
            boolean wordSpace = code == ' ' && before - codes.available() == 1;
            sink.glyph(text(code), font.getDisplacement(code).getX(), wordSpace);
        }
    }

    private String text(int code) {
        String text = font.toUnicode(code);
        return text == null ? NO_CHARACTER : text;
    }
}
