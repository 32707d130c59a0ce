package org.upschedule.reader.entry;

import java.util.List;

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

    /** Whether there is no venue, or one of them is not known yet. */
    boolean tentative() {
        return lines.isEmpty() || lines.stream().anyMatch(Values::saysOpen);
    }
}
