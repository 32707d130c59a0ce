package org.upschedule.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.upschedule.schedule.ModuleCode;

/**
 * One VEVENT.
 *
 * @param session id of what it is a part of: the weekly session, or the sitting that it is itself
 * @param group {@code null} where there is none
 * @param day weekday of a weekly session, {@code null} for a sitting
 * @param start wall time in Africa/Johannesburg; {@code null} where the event is a whole day
 * @param assumedEnd true where the schedule does not give the end
 * @param summary with the student's name of the module
 * @param location empty where open
 * @param description one element a line
 * @param colour by its CSS3 name
 * @param reminders minutes before the start
 */
public record Event(
        String uid,
        String session,
        EventKind kind,
        ModuleCode module,
        String group,
        DayOfWeek day,
        Recurrence dates,
        LocalTime start,
        Duration length,
        boolean assumedEnd,
        String summary,
        String location,
        List<String> description,
        boolean tentative,
        String colour,
        List<Integer> reminders) {

    public Event {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(dates, "dates");
        description = List.copyOf(description);
        reminders = List.copyOf(reminders);
        if (start != null && (length.isNegative() || length.isZero())) {
            throw new IllegalArgumentException("length is " + length);
        }
        if (start == null && dates.repeats()) {
            throw new IllegalArgumentException("Only an event with a time repeats");
        }
    }

    /** The module first: calendar programs that know one category show that. */
    public List<String> categories() {
        return List.of(module.code(), kind.label());
    }

    public Event with(String otherUid, Recurrence otherDates) {
        return new Event(
                otherUid,
                session,
                kind,
                module,
                group,
                day,
                otherDates,
                start,
                length,
                assumedEnd,
                summary,
                location,
                description,
                tentative,
                colour,
                reminders);
    }

    /** Whether they differ in their dates at most. */
    public boolean isLike(Event other) {
        return equals(other.with(uid, dates));
    }
}
