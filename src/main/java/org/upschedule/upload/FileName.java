package org.upschedule.upload;

import java.util.Optional;

/** The name that the sender gave the file: shown back to her, never used as a path. */
final class FileName {

    private static final int MAX_LENGTH = 200;
    private static final String UNNAMED = "schedule.pdf";

    private FileName() {}

    /** The last part of the name, without folders, control characters and direction marks. */
    static String clean(Optional<String> sent) {
        String name = sent.orElse(UNNAMED)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{C}", "")
                .strip();
        if (name.isEmpty()) {
            return UNNAMED;
        }
        int end = name.offsetByCodePoints(0, Math.min(MAX_LENGTH, name.codePointCount(0, name.length())));
        return name.substring(0, end);
    }
}
