package org.upschedule.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;

/**
 * Everything that the events of a calendar are made from. The same input gives the same events.
 *
 * @param calendarId part of the UIDs of its events, so that two students' calendars share none
 * @param year dates of the lectures; {@code null} where the schedules hold none
 * @param assumedExamDuration used where neither the schedule nor the student gives the length of an exam
 */
public record CalendarInput(
        UUID calendarId,
        List<Schedule> schedules,
        AcademicYear year,
        CalendarSettings settings,
        Duration assumedExamDuration) {

    public static final Duration DEFAULT_EXAM_DURATION = Duration.ofHours(3);

    public CalendarInput {
        Objects.requireNonNull(calendarId, "calendarId");
        schedules = List.copyOf(schedules);
        Objects.requireNonNull(settings, "settings");
        if (assumedExamDuration.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "assumedExamDuration is " + assumedExamDuration + ", less than a minute");
        }
        if (year == null && hasLectures(schedules)) {
            throw new IllegalArgumentException("year is null, but lectures need its dates");
        }
    }

    boolean hasLectures() {
        return hasLectures(schedules);
    }

    public CalendarInput with(CalendarSettings other) {
        return new CalendarInput(calendarId, schedules, year, other, assumedExamDuration);
    }

    private static boolean hasLectures(List<Schedule> schedules) {
        return schedules.stream()
                .flatMap(schedule -> schedule.entries().stream())
                .anyMatch(Lecture.class::isInstance);
    }
}
