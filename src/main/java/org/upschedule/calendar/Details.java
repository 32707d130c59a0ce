package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
