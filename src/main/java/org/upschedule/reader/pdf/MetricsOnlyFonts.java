package org.upschedule.reader.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for fonts that a PDF names but does not contain. Nothing is drawn here, so no outlines are needed, and the widths come
 * from the PDF or from PDFBox's metrics of the standard fonts. Without this class, PDFBox searches the server's disk for fonts at
 * the first file, which takes seconds, and writes a cache file to the home folder.
 */
public final class MetricsOnlyFonts implements FontMapper {

    private static final String SUBSTITUTE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private TrueTypeFont substitute;

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(new WithoutOutlines(baseFont), false);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute(), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo systemInfo) {
        return new CIDFontMapping(null, substitute(), true);
    }

    /** TrueType and CID fonts need a real font file. PDFBox ships one. */
    private synchronized TrueTypeFont substitute() {
        if (substitute == null) {
            try (InputStream file = FontMapper.class.getResourceAsStream(SUBSTITUTE)) {
                substitute = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return substitute;
    }

    private record WithoutOutlines(String name) implements FontBoxFont {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public BoundingBox getFontBBox() {
            return new BoundingBox(0, -250, 1000, 1000);
        }

        @Override
        public List<Number> getFontMatrix() {
            return List.of(0.001f, 0, 0, 0.001f, 0, 0);
        }

        @Override
        public GeneralPath getPath(String glyph) {
            return new GeneralPath();
        }

        @Override
        public float getWidth(String glyph) {
            return 0;
        }

        @Override
        public boolean hasGlyph(String glyph) {
            return true;
        }
    }
}
