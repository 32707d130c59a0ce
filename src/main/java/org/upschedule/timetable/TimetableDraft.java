package org.upschedule.timetable;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.upschedule.calendar.CalendarSettings;

/**
 * What a student wants a timetable to be.
 *
 * @param name shown by calendar programs
 * @param jobs ids of completed jobs of hers, at least one
 * @param academicYear the year that lectures belong to; empty to find it out
 */
public record TimetableDraft(String name, List<UUID> jobs, OptionalInt academicYear, CalendarSettings settings) {

    public TimetableDraft {
        Objects.requireNonNull(name, "name");
        jobs = jobs.stream().distinct().toList();
        Objects.requireNonNull(academicYear, "academicYear");
        Objects.requireNonNull(settings, "settings");
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("a timetable without jobs");
        }
    }
}
