package org.upschedule.reader.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Checks how the streams of a file are packed, before PDFBox unpacks any. {@link GuardedSource} cannot limit two ways of packing: a
 * stream packed twice is unpacked the second time from memory of PDFBox, and an image filter makes as many pixels as its dictionary
 * asks for (a stream of one byte took 88 s and 2 GB). So a few kilobytes could become gigabytes. The portal packs once, with Flate,
 * and so do the programs that students merge files with.
 *
 * <p>Stream dictionaries are never packed or encrypted themselves (ISO 32000-1, 7.5.7 and 7.6.1), so they can all be found in the
 * bytes of the file.
 */
public final class StreamFilters {

    private static final String FILTER = "Filter";

    /** ISO 32000-1, table 6, and their short names in table 94. PDFBox refuses names that it does not know. */
    private static final Set<String> OF_IMAGES =
            Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode");

    private static final int LONGEST_NAME = 127;

    private final byte[] pdf;
    private int at;

    private StreamFilters(byte[] pdf) {
        this.pdf = pdf;
    }

    /** Whether every stream is packed at most once, and none by a filter for images. */
    public static boolean areGuarded(byte[] pdf) {
        return new StreamFilters(pdf).areGuarded();
    }

    private boolean areGuarded() {
        while (at < pdf.length) {
            if (pdf[at++] == '/' && name().equals(FILTER) && !valueIsGuarded()) {
                return false;
            }
        }
        return true;
    }

    /** Reads a name after its slash. */
    private String name() {
        int begin = at;
        boolean escaped = false;
        while (at < pdf.length && isRegular(pdf[at])) {
            escaped |= pdf[at] == '#';
            at++;
        }
        String name = new String(pdf, begin, Math.min(at - begin, LONGEST_NAME), StandardCharsets.ISO_8859_1);
        return escaped ? EscapedName.unescaped(name) : name;
    }

    private boolean valueIsGuarded() {
        skipSpace();
        if (at >= pdf.length || pdf[at] == 'n') {
            return true; // null means no filter
        }
        if (pdf[at] == '/') {
            at++;
            return !OF_IMAGES.contains(name());
        }
        if (pdf[at] != '[') {
            return false; // a reference, which may lead to any value
        }
        at++;
        skipSpace();
        if (at < pdf.length && pdf[at] == '/') {
            at++;
            if (OF_IMAGES.contains(name())) {
                return false;
            }
            skipSpace();
        }
        return at < pdf.length && pdf[at] == ']';
    }

    private void skipSpace() {
        while (at < pdf.length && (isSpace(pdf[at]) || pdf[at] == '%')) {
            if (pdf[at] == '%') {
                while (at < pdf.length && pdf[at] != '\n' && pdf[at] != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private static boolean isSpace(byte character) {
        return character == 0
                || character == '\t'
                || character == '\n'
                || character == '\f'
                || character == '\r'
                || character == ' ';
    }

    private static boolean isRegular(byte character) {
        return !isSpace(character) && "()<>[]{}/%".indexOf(character) < 0;
    }
}
