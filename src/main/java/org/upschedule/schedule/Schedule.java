package org.upschedule.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that one PDF says, and what could not be read of it. */
public record Schedule(ScheduleKind kind, List<ScheduleEntry> entries, List<Finding> findings) {

    /** The same schedule with more findings. */
    public Schedule with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Schedule(kind, entries, all);
    }

    /** The entries of all schedules. One that stands in several is listed once, with the printed words of one that has any. */
    public static Collection<ScheduleEntry> entries(Collection<Schedule> schedules) {
        Map<ScheduleEntry, ScheduleEntry> entries = new LinkedHashMap<>();
        for (Schedule schedule : schedules) {
            schedule.entries.forEach(entry -> entries.merge(entry.withoutPrinted(), entry, Schedule::fuller));
        }
        return entries.values();
    }

    /** The same one whatever the order of the two. */
    private static ScheduleEntry fuller(ScheduleEntry one, ScheduleEntry other) {
        if (one.printed().isNothing()) {
            return other;
        }
        boolean oneFirst = other.printed().isNothing()
                || one.printed().toString().compareTo(other.printed().toString()) <= 0;
        return oneFirst ? one : other;
    }

    public Schedule {
        Objects.requireNonNull(kind, "kind");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
