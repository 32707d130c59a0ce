package org.upschedule.timetable;

import java.util.List;
import java.util.Map;
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
 * @param years of the lectures of single jobs, where they are of another year
 */
public record TimetableDraft(
        String name, List<UUID> jobs, OptionalInt academicYear, Map<UUID, Integer> years, CalendarSettings settings) {

    public TimetableDraft {
        Objects.requireNonNull(name, "name");
        jobs = jobs.stream().distinct().toList();
        Objects.requireNonNull(academicYear, "academicYear");
        years = Map.copyOf(years);
        Objects.requireNonNull(settings, "settings");
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("a timetable without jobs");
        }
    }

    /** The year that she says the lectures of the job are of. */
    OptionalInt yearOf(UUID job) {
        Integer year = years.get(job);
        return year == null ? academicYear : OptionalInt.of(year);
    }
}
