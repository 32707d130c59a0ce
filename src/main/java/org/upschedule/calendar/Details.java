package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upschedule.schedule.Printed;

/** The lines of a description. A line without a value is left out. */
final class Details {

    private final List<String> lines = new ArrayList<>();

    Details add(String label, String value) {
        return add(value != null && !value.isBlank(), label + ": " + value);
    }

    Details add(boolean applies, String line) {
        if (applies) {
            lines.add(line);
        }
        return this;
    }

    Details addOpenVenue(List<String> known, Printed printed) {
        boolean applies = known.isEmpty() || printed.venue() != null;
        return addOpen(applies, known.isEmpty() ? "The venue" : "A venue", printed.venue());
    }

    /** @param words printed in the place of it, {@code null} where there are none */
    Details addOpen(boolean applies, String what, String words) {
        String line = what + " is not known yet.";
        return add(
                applies,
                words == null ? line : line + " The schedule says: " + words + (words.endsWith(".") ? "" : "."));
    }

    /**
     * The end of a sentence that says why something has no place in the calendar.
     *
     * @param words printed in the place of it, {@code null} where there are none
     */
    static String open(String what, String words) {
        return words == null
                ? "the schedule does not give its " + what + " yet."
                : "for its " + what + " the schedule says \"" + words + "\".";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The parts with the separator between them; parts that are {@code null} or blank are left out. */
    static String join(String separator, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    static String location(List<String> venues, String campus) {
        return join(", ", String.join(", ", venues), campus);
    }
}
