package org.upschedule.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links of a document to files of the project and to headings in them, as GitHub makes their names. */
record Links(Path document) {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s:#]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N} _-]");

    /** Those that lead nowhere. */
    List<String> broken() {
        return LINK.matcher(text(document))
                .results()
                .filter(link -> !leads(link))
                .map(MatchResult::group)
                .toList();
    }

    private boolean leads(MatchResult link) {
        Path target = link.group(1).isEmpty()
                ? document
                : document.resolveSibling(link.group(1)).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return link.group(2) == null || headings(target).contains(link.group(2));
    }

    private static List<String> headings(Path target) {
        return HEADING.matcher(text(target))
                .results()
                .map(heading -> name(heading.group(1)))
                .toList();
    }

    private static String name(String heading) {
        return NO_PART_OF_A_NAME
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip()
                .replace(' ', '-');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
