package org.upschedule.reader.entry;

import java.util.List;
import java.util.stream.Collectors;

/** The venue lines of one session or sitting. */
record Venues(List<String> lines) {

    /** Each known venue once, sorted by name: the form's order has no meaning and changes from file to file. */
    List<String> known() {
        if (lines.size() <= 1) {
            return hasOpen() ? List.of() : lines;
        }
        return lines.stream()
                .filter(venue -> !Values.isOpen(venue))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the form says in the place of venues that are not known yet; {@code null} where that is nothing. */
    String printed() {
        if (!hasOpen()) {
            return null;
        }
        String words = lines.stream().filter(Values::isOpen).distinct().collect(Collectors.joining(", "));
        return Values.printed(words);
    }

    /** Whether there is no venue, or one of them is not known yet. */
    boolean tentative() {
        for (String line : lines) {
            if (Values.saysOpen(line)) {
                return true;
            }
        }
        return lines.isEmpty();
    }

    private boolean hasOpen() {
        for (String line : lines) {
            if (Values.isOpen(line)) {
                return true;
            }
        }
        return false;
    }
}
