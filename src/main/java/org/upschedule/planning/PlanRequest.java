package org.upschedule.planning;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.schedule.Schedule;

/**
 * A student's request for proposals.
 *
 * @param choices what the schedules offer, with the student's locks
 * @param schedules whose tests and exams should not fall on a session
 * @param dates of the lectures' academic year; where they are empty, a session counts as on every date of its weekday
 * @param assumedExam how long an exam takes, because the schedule gives no end
 * @param wanted number of proposals, at least 1
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
