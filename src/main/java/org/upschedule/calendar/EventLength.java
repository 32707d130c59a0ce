package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How long an event takes.
 *
 * @param assumed true where the schedule gives no end, or one that is not after the start
 */
public record EventLength(Duration duration, boolean assumed) {

    public EventLength {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("length is " + duration);
        }
    }

    static EventLength between(LocalTime start, LocalTime end, Duration otherwise) {
        return end == null || !end.isAfter(start)
                ? new EventLength(otherwise, true)
                : new EventLength(Duration.between(start, end), false);
    }

    String said() {
        long minutes = duration.toMinutes() % 60;
        String hours = duration.toHours() == 0 ? "" : duration.toHours() + " h";
        String both = hours.isEmpty() || minutes == 0 ? "" : " ";
        return "The end is assumed (" + hours + both + (minutes == 0 ? "" : minutes + " min")
                + "): the schedule does not give it.";
    }
}
