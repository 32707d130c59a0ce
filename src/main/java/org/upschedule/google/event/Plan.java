package org.upschedule.google.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.calendar.history.CalendarState;

/**
 * What has to change at Google.
 *
 * @param wanted events that are new, or another than before
 * @param unwanted UIDs of events that have to go
 */
public record Plan(List<GoogleEvent> wanted, List<String> unwanted) {

    public Plan {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** The events of a calendar, without the cancelled ones: at Google they are deleted. */
    public static List<GoogleEvent> events(CalendarState calendar) {
        return calendar.revisions().stream()
                .filter(revision -> !revision.cancelled())
                .map(GoogleEvent::of)
                .toList();
    }

    /** @param known fingerprints of the events that were wanted before, by their UIDs */
    public static Plan of(List<GoogleEvent> events, Map<String, String> known) {
        Map<String, String> left = new HashMap<>(known);
        List<GoogleEvent> changed = new ArrayList<>();
        for (GoogleEvent event : events) {
            if (!event.fingerprint().equals(left.remove(event.iCalUID()))) {
                changed.add(event);
            }
        }
        return new Plan(changed, left.keySet().stream().sorted().toList());
    }
}
