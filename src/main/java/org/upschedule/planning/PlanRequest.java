package org.upschedule.planning;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.schedule.Schedule;

/**
 * What a student wants proposed.
 *
 * @param choices what the schedules offer, with the student's locks
 * @param schedules whose tests and exams are not to be missed
 * @param dates of the lectures' academic year; empty where they are not known: a session is on every date of its weekday then
 * @param assumedExam the schedule gives no end of an exam
 * @param wanted number of proposals
 */
public record PlanRequest(
        List<Choice> choices,
        List<Schedule> schedules,
        Preferences preferences,
        Optional<TeachingDates> dates,
        Duration assumedExam,
        int wanted) {

    public PlanRequest {
        choices = List.copyOf(choices);
        schedules = List.copyOf(schedules);
        Objects.requireNonNull(preferences, "preferences");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(assumedExam, "assumedExam");
        if (wanted < 1) {
            throw new IllegalArgumentException("wanted is " + wanted);
        }
    }
}
