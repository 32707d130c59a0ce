package org.upschedule.announcement;

import java.time.Instant;
import java.util.UUID;

/**
 * A sentence or two for everybody, in both languages of the page.
 *
 * @param from the first moment at which it is shown
 * @param until the first moment at which it is not any more
 */
public record Announcement(UUID id, Level level, String english, String afrikaans, Instant from, Instant until) {

    /** How much it matters. */
    public enum Level {
        INFO,
        /** Something does not work, or will not. */
        WARNING
    }

    /** @throws IllegalArgumentException where it would never be shown */
    public Announcement {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until must be after from");
        }
    }
}
