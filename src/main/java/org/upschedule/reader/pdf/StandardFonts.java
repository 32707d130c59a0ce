package org.upschedule.reader.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;

/**
 * The standard fonts, which a file need not contain (ISO 32000-1, 9.6.2.2). Where it only names one and an encoding, its glyphs are those of
 * every other file, and are kept: some 40 names in 4 encodings. PDFBox looks up their characters and widths anew in each file, and
 * averages all widths of the font, which took a tenth of the reading. Serves several threads at once.
 */
public final class StandardFonts {

    /** What a font says that is no other than its name and its encoding. */
    private static final Set<COSName> NAMES =
            Set.of(COSName.TYPE, COSName.SUBTYPE, COSName.BASE_FONT, COSName.ENCODING, COSName.NAME);

    private final Map<List<COSName>, FontGlyphs> known = new ConcurrentHashMap<>();

    /** Empty where the font is another, or has more of its own than names. */
    Optional<FontGlyphs> glyphs(COSDictionary font) throws IOException {
        if (!NAMES.containsAll(font.keySet())) {
            return Optional.empty();
        }
        COSName name = font.getCOSName(COSName.BASE_FONT);
        COSName encoding = font.getCOSName(COSName.ENCODING);
        boolean standard = COSName.FONT.equals(font.getCOSName(COSName.TYPE))
                && COSName.TYPE1.equals(font.getCOSName(COSName.SUBTYPE))
                && name != null
                && Standard14Fonts.containsName(name.getName())
                && encoding != null
                && Encoding.getInstance(encoding) != null;
        if (!standard) {
            return Optional.empty();
        }
        List<COSName> key = List.of(name, encoding);
        FontGlyphs glyphs = known.get(key);
        if (glyphs == null) {
            glyphs = FontGlyphs.whole(new PDType1Font(dictionary(name, encoding)));
            known.put(key, glyphs);
        }
        return Optional.of(glyphs);
    }

    /** The same font without anything of the file, which would be kept with it. */
    private static COSDictionary dictionary(COSName name, COSName encoding) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE1);
        dictionary.setItem(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, encoding);
        return dictionary;
    }
}
