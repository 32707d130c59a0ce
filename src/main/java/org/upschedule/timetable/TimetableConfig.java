package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Timetables and their calendars.
 *
 * @param kept timetables are deleted so long after their last use
 * @param examDuration of exams whose end the form does not say
 * @param cancelledKept events that left the schedule stay in the calendar as cancelled for so long
 * @param interval how often calendars are looked for that have to be made again
 * @param batchSize calendars looked up at once
 */
@Component
public record TimetableConfig(
        @ConfigProperty(name = "upschedule.timetable.retention")
        Period kept,

        @ConfigProperty(name = "upschedule.calendar.exam-duration")
        Duration examDuration,

        @ConfigProperty(name = "upschedule.calendar.cancelled-kept")
        Duration cancelledKept,

        @ConfigProperty(name = "upschedule.calendar.interval")
        Duration interval,

        @ConfigProperty(name = "upschedule.calendar.batch-size")
        int batchSize)
        implements Configuration {

    @Inject
    public TimetableConfig {
        Check.range("upschedule.timetable.retention", kept, Period.ofDays(1), Period.ofYears(100));
        Check.range("upschedule.calendar.exam-duration", examDuration, Duration.ofMinutes(1), Duration.ofDays(1));
        Check.range("upschedule.calendar.cancelled-kept", cancelledKept, Duration.ofHours(1), Duration.ofDays(365));
        Check.interval("upschedule.calendar.interval", interval);
        Check.range("upschedule.calendar.batch-size", batchSize, 1, 1000);
    }
}
