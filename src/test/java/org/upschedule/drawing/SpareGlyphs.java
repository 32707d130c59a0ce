package org.upschedule.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Characters that WinAnsi lacks, such as ligatures, and those that it takes for others. Each is drawn as a glyph that no schedule has,
 * and the font says what it means (ISO 32000-1, 9.10.3), as browsers do.
 */
final class SpareGlyphs {

    /** In WinAnsi they have the codes of Latin-1. */
    private static final String SPARE = "¤¦§¨©«¬®¯°±´¶·¸»¿¡";

    private static final String WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char SOFT_HYPHEN = '\u00AD';

    private final Map<Character, Character> spares = new LinkedHashMap<>();

    /** The text with a spare glyph for each such character. */
    String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        for (char character : text.toCharArray()) {
            drawn.append(isPlain(character) ? character : spare(character));
        }
        return drawn.toString();
    }

    private static boolean isPlain(char character) {
        return character < NO_BREAK_SPACE
                || character > NO_BREAK_SPACE && character <= 0xFF && character != SOFT_HYPHEN
                || WINDOWS.indexOf(character) >= 0;
    }

    private char spare(char character) {
        return spares.computeIfAbsent(character, another -> SPARE.charAt(spares.size()));
    }

    void explain(PDDocument document, PDFont... fonts) throws IOException {
        if (spares.isEmpty()) {
            return;
        }
        String meanings = spares.entrySet().stream()
                .map(spare -> "<%02X> <%04X>\n".formatted((int) spare.getValue(), (int) spare.getKey()))
                .collect(Collectors.joining());
        String map = """
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapName /Spare def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                %d beginbfchar
                %sendbfchar
                endcmap CMapName currentdict /CMap defineresource pop end end
                """.formatted(spares.size(), meanings);
        for (PDFont font : fonts) {
            byte[] bytes = map.getBytes(StandardCharsets.US_ASCII);
            font.getCOSObject().setItem(COSName.TO_UNICODE, new PDStream(document, new ByteArrayInputStream(bytes)));
        }
    }
}
