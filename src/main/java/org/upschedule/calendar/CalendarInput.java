package org.upschedule.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.calendar.files.JoinedFiles;

/**
 * Everything that the events of a calendar are made from. The same input gives the same events.
 *
 * @param calendarId part of the UIDs of its events, so that two students' calendars share none
 * @param files the entries of the files that count
 * @param assumedExamDuration used where neither the schedule nor the student gives the length of an exam
 */
public record CalendarInput(
        UUID calendarId, JoinedFiles files, CalendarSettings settings, Duration assumedExamDuration) {

    public static final Duration DEFAULT_EXAM_DURATION = Duration.ofHours(3);

    public CalendarInput {
        Objects.requireNonNull(calendarId, "calendarId");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(settings, "settings");
        if (assumedExamDuration.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "assumedExamDuration is " + assumedExamDuration + ", less than a minute");
        }
    }

    /** The years of the lectures, with the student's own dates. */
    List<AcademicYear> personalYears() {
        return PersonalYear.of(files.years(), settings);
    }

    public CalendarInput with(CalendarSettings other) {
        return new CalendarInput(calendarId, files, other, assumedExamDuration);
    }
}
