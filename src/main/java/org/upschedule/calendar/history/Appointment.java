package org.upschedule.calendar.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.EventKind;
import org.upschedule.schedule.ModuleCode;

/**
 * A weekly session or a sitting, as the student thinks of it: without the events that it is written in.
 *
 * @param group {@code null} where there is none
 * @param day of a weekly session, else {@code null}
 * @param date of a sitting, else {@code null}
 * @param start wall time in Africa/Johannesburg; {@code null} where open
 * @param end wall time in Africa/Johannesburg; {@code null} where the schedule does not give it
 */
public record Appointment(
        String id,
        EventKind kind,
        ModuleCode module,
        String group,
        String summary,
        DayOfWeek day,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String location) {

    /** What can differ when a session has moved. */
    public enum Aspect {
        DATE,
        TIME,
        VENUE
    }

    /** @return by id, in the order of the events */
    static Map<String, Appointment> of(List<Event> events) {
        Map<String, Appointment> sessions = new LinkedHashMap<>();
        events.forEach(event -> sessions.putIfAbsent(event.session(), of(event)));
        return sessions;
    }

    private static Appointment of(Event event) {
        return new Appointment(
                event.session(),
                event.kind(),
                event.module(),
                event.group(),
                event.summary(),
                event.day(),
                event.kind().isWeekly() ? null : event.dates().first(),
                event.start(),
                event.start() == null || event.assumedEnd()
                        ? null
                        : event.start().plus(event.length()),
                event.location());
    }

    /** What differs from the same session in an earlier state. */
    Set<Aspect> movedFrom(Appointment other) {
        Set<Aspect> moved = EnumSet.noneOf(Aspect.class);
        if (day != other.day || !Objects.equals(date, other.date)) {
            moved.add(Aspect.DATE);
        }
        if (!Objects.equals(start, other.start) || !Objects.equals(end, other.end)) {
            moved.add(Aspect.TIME);
        }
        if (!location.equals(other.location)) {
            moved.add(Aspect.VENUE);
        }
        return moved;
    }
}
