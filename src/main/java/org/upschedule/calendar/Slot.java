package org.upschedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.upschedule.schedule.ScheduleEntry;

/**
 * Where a session stands in the week or in the year: what tells sessions of the same name apart.
 *
 * @param day of a weekly session; {@code null} where open, and for a sitting
 * @param date of a sitting; {@code null} where open, and for a weekly session
 * @param start wall time in Africa/Johannesburg; {@code null} where open
 * @param end wall time in Africa/Johannesburg; {@code null} where open, and for an exam
 * @param rest a short digest of the other facts, for sessions that differ in these alone; {@code null} where left out
 */
public record Slot(DayOfWeek day, LocalDate date, LocalTime start, LocalTime end, List<String> venues, String rest) {

    public Slot {
        venues = List.copyOf(venues);
    }

    static Slot of(ScheduleEntry entry) {
        return entry.match(
                lecture -> new Slot(
                        lecture.day(),
                        null,
                        lecture.start(),
                        lecture.end(),
                        lecture.venues(),
                        digest(lecture.language(), lecture.campus(), lecture.programmes())),
                test -> new Slot(null, test.date(), test.start(), test.end(), test.venues(), digest(test.campus())),
                exam -> new Slot(
                        null,
                        exam.date(),
                        exam.start(),
                        null,
                        Stream.ofNullable(exam.venue()).toList(),
                        digest(exam.status(), exam.moduleCampus(), exam.campus(), exam.comments())));
    }

    Slot withoutRest() {
        return new Slot(day, date, start, end, venues, null);
    }

    Slot dayAndTime() {
        return new Slot(day, date, start, end, List.of(), null);
    }

    Slot dayAlone() {
        return new Slot(day, date, null, null, List.of(), null);
    }

    Slot timeAndVenues() {
        return new Slot(null, null, start, end, venues, null);
    }

    /** The hash of a text and of a list is the same in every JVM. */
    private static String digest(Object... facts) {
        return Integer.toHexString(Arrays.asList(facts).hashCode());
    }
}
