package org.upschedule.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;

/**
 * All that a calendar file is made of; the same input gives the same bytes.
 *
 * @param calendarId tells one student's calendar from another's in the UIDs of its events
 * @param name shown by calendar programs
 * @param year dates of the lectures; {@code null} where the schedules hold none
 * @param asOf when the schedules were last changed
 * @param assumedExamDuration the schedule gives no end of an exam
 */
public record CalendarInput(
        UUID calendarId,
        String name,
        List<Schedule> schedules,
        AcademicYear year,
        Instant asOf,
        Duration assumedExamDuration) {

    public static final Duration DEFAULT_EXAM_DURATION = Duration.ofHours(3);

    public CalendarInput {
        Objects.requireNonNull(calendarId, "calendarId");
        Objects.requireNonNull(name, "name");
        schedules = List.copyOf(schedules);
        Objects.requireNonNull(asOf, "asOf");
        if (assumedExamDuration.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "assumedExamDuration is " + assumedExamDuration + ", less than a minute");
        }
        if (year == null && schedules.stream().anyMatch(CalendarInput::hasLectures)) {
            throw new IllegalArgumentException("year is null, but lectures need its dates");
        }
    }

    private static boolean hasLectures(Schedule schedule) {
        return schedule.entries().stream().anyMatch(Lecture.class::isInstance);
    }
}
