package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * One VEVENT.
 *
 * @param start wall time in Africa/Johannesburg; {@code null} where the event is a whole day
 * @param location empty where open
 * @param description one element a line
 * @param categories the module first: calendar programs that know one category show that
 */
record Event(
        String uid,
        Recurrence dates,
        LocalTime start,
        Duration length,
        String summary,
        String location,
        List<String> description,
        List<String> categories,
        boolean tentative) {

    Event {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(dates, "dates");
        description = List.copyOf(description);
        categories = List.copyOf(categories);
        if (start != null && (length.isNegative() || length.isZero())) {
            throw new IllegalArgumentException("length is " + length);
        }
        if (start == null && dates.repeats()) {
            throw new IllegalArgumentException("Only an event with a time repeats");
        }
    }

    String module() {
        return categories.get(0);
    }
}
