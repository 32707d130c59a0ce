package org.upschedule.upload;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that the sender gave the file: shown back to her, never used as a path. */
final class FileName {

    private static final int MAX_LENGTH = 200;
    private static final String UNNAMED = "schedule.pdf";

    /** Not every invisible character: some of them hold an emoji or a word together. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private FileName() {}

    /** The last part of the name, without folders, control characters and direction marks. */
    static String clean(Optional<String> sent) {
        String last = sent.map(FileName::decoded).map(FileName::lastPart).orElse(UNNAMED);
        String name = CONTROLS.matcher(last).replaceAll("").strip();
        if (name.isEmpty()) {
            return UNNAMED;
        }
        int end = name.offsetByCodePoints(0, Math.min(MAX_LENGTH, name.codePointCount(0, name.length())));
        return name.substring(0, end);
    }

    /**
     * Browsers send the name as bytes of UTF-8 (RFC 7578, 5.1), and the container makes one character of each byte. A name that
     * cannot have come about so is taken as it is.
     */
    private static String decoded(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
