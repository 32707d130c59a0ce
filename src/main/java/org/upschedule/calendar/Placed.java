package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.schedule.Finding;

/** What became of an entry: its events, and what there is to say about it. */
public record Placed(List<Event> events, List<Finding> findings) {

    public Placed {
        events = List.copyOf(events);
        findings = List.copyOf(findings);
    }

    static Placed not(String code, String message) {
        return new Placed(List.of(), List.of(new Finding(code, message, null, null)));
    }

    public Placed with(String code, String message) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(new Finding(code, message, null, null));
        return new Placed(events, more);
    }
}
