package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalTime;
import org.upschedule.schedule.WallTimes;

/**
 * How long an event takes.
 *
 * @param assumed true where the schedule gives no end, or one that cannot be right
 */
public record EventLength(Duration duration, boolean assumed) {

    public EventLength {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("length is " + duration);
        }
    }

    static EventLength between(LocalTime start, LocalTime end, Duration otherwise) {
        return WallTimes.length(start, end)
                .map(length -> new EventLength(length, false))
                .orElseGet(() -> new EventLength(otherwise, true));
    }

    /** @param end what the schedule gives, {@code null} where it gives none */
    String said(LocalTime end) {
        long minutes = duration.toMinutes() % 60;
        String hours = duration.toHours() == 0 ? "" : duration.toHours() + " h";
        String both = hours.isEmpty() || minutes == 0 ? "" : " ";
        return "The end is assumed (" + hours + both + (minutes == 0 ? "" : minutes + " min")
                + "): "
                + (end == null
                        ? "the schedule does not give it."
                        : "the schedule says " + end + ", which is not after the start.");
    }
}
