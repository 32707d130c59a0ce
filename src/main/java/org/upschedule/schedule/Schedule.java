package org.upschedule.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that one PDF says, and what could not be read of it. */
public record Schedule(ScheduleKind kind, List<ScheduleEntry> entries, List<Finding> findings) {

    /** The same schedule with more findings. */
    public Schedule with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Schedule(kind, entries, all);
    }

    public Schedule {
        Objects.requireNonNull(kind, "kind");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
