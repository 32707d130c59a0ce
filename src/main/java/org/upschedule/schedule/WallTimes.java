package org.upschedule.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** What a start and an end on the clock mean together. */
public final class WallTimes {

    /** The longest that goes past midnight. A longer one, such as 10:30 to 09:20, is rather a mistake of the schedule. */
    private static final Duration LONGEST_PAST_MIDNIGHT = Duration.ofHours(6);

    private WallTimes() {}

    /**
     * How long it takes. An end that is not after the start is on the next day, if that makes 6 hours at most.
     *
     * @param end {@code null} where open
     * @return empty where the end is open or cannot be right
     */
    public static Optional<Duration> length(LocalTime start, LocalTime end) {
        if (end == null) {
            return Optional.empty();
        }
        Duration length = Duration.between(start, end);
        if (end.isAfter(start)) {
            return Optional.of(length);
        }
        Duration pastMidnight = length.plusDays(1);
        return pastMidnight.compareTo(LONGEST_PAST_MIDNIGHT) <= 0 ? Optional.of(pastMidnight) : Optional.empty();
    }
}
