package org.upschedule.reader.entry;

import java.util.List;
import java.util.stream.Collectors;

/** The venue lines of one session or sitting. */
record Venues(List<String> lines) {

    /** Each known venue once, sorted by name: the form's order has no meaning and changes from file to file. */
    List<String> known() {
        return lines.stream()
                .filter(venue -> !Values.isOpen(venue))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the form says in the place of venues that are not known yet; {@code null} where that is nothing. */
    String printed() {
        String words = lines.stream().filter(Values::isOpen).distinct().collect(Collectors.joining(", "));
        return Values.printed(words);
    }

    /** Whether there is no venue, or one of them is not known yet. */
    boolean tentative() {
        return lines.isEmpty() || lines.stream().anyMatch(Values::saysOpen);
    }
}
