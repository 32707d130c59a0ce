package org.upschedule.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * An event on one of its dates.
 *
 * @param start wall time in Africa/Johannesburg; midnight where the event is a whole day
 * @param end wall time in Africa/Johannesburg, not part of the event
 */
public record Occurrence(Event event, LocalDateTime start, LocalDateTime end) {

    static Occurrence of(Event event, LocalDate date) {
        if (event.start() == null) {
            return new Occurrence(
                    event, date.atTime(LocalTime.MIDNIGHT), date.plusDays(1).atTime(LocalTime.MIDNIGHT));
        }
        LocalDateTime start = date.atTime(event.start());
        return new Occurrence(event, start, start.plus(event.length()));
    }

    public static Occurrence first(Event event) {
        return of(event, event.dates().first());
    }

    public static String idOf(String session, LocalDate date) {
        return session + "/" + date;
    }

    /** Unique in its calendar. */
    public String id() {
        return idOf(event.session(), start.toLocalDate());
    }

    public boolean wholeDay() {
        return event.start() == null;
    }

    /** Whether both share some time. An event whose time is not known clashes with nothing. */
    public boolean clashesWith(Occurrence other) {
        return !wholeDay() && !other.wholeDay() && start.isBefore(other.end) && other.start.isBefore(end);
    }
}
