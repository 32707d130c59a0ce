package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;

/** The events of an entry, or of all entries, and the findings about them. */
public record Placed(List<Event> events, List<Finding> findings) {

    public Placed {
        events = List.copyOf(events);
        findings = List.copyOf(findings);
    }

    static Placed not(FindingCode code, String message) {
        return new Placed(List.of(), List.of(Finding.of(code, message)));
    }

    public Placed with(FindingCode code, String message) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(Finding.of(code, message));
        return new Placed(events, more);
    }
}
