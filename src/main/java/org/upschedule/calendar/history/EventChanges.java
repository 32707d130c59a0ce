package org.upschedule.calendar.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.Occurrence;

/**
 * How much of a calendar another one changes, in numbers alone.
 *
 * @param added events that calendar programs have not seen before
 * @param moved events that stay and say something else, such as other dates
 * @param removed events that go
 * @param datesAdded lectures, tests and exams on dates on which they were not before
 * @param datesRemoved the same on dates on which they are not any more
 */
public record EventChanges(long added, long moved, long removed, long datesAdded, long datesRemoved) {

    public static final EventChanges NONE = new EventChanges(0, 0, 0, 0, 0);

    public static EventChanges between(List<Event> before, List<Event> after) {
        Map<String, Event> gone = new HashMap<>();
        before.forEach(event -> gone.put(event.uid(), event));
        long added = 0;
        long moved = 0;
        for (Event event : after) {
            Event was = gone.remove(event.uid());
            added += was == null ? 1 : 0;
            moved += was == null || was.equals(event) ? 0 : 1;
        }
        Set<String> old = dates(before);
        Set<String> fresh = dates(after);
        return new EventChanges(added, moved, gone.size(), without(fresh, old), without(old, fresh));
    }

    public boolean isNothing() {
        return equals(NONE);
    }

    public EventChanges plus(EventChanges more) {
        return new EventChanges(
                added + more.added,
                moved + more.moved,
                removed + more.removed,
                datesAdded + more.datesAdded,
                datesRemoved + more.datesRemoved);
    }

    private static Set<String> dates(List<Event> events) {
        Set<String> dates = new HashSet<>();
        events.forEach(
                event -> event.dates().dates().forEach(date -> dates.add(Occurrence.idOf(event.session(), date))));
        return dates;
    }

    private static long without(Set<String> some, Set<String> others) {
        return some.stream().filter(date -> !others.contains(date)).count();
    }
}
