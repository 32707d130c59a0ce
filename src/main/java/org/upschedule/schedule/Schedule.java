package org.upschedule.schedule;

import java.util.List;
import java.util.Objects;

/** Everything that one PDF says, and what could not be read of it. */
public record Schedule(ScheduleKind kind, List<ScheduleEntry> entries, List<Finding> findings) {

    public Schedule {
        Objects.requireNonNull(kind, "kind");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
