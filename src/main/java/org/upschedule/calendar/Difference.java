package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became another in a calendar, for the student to look at. */
public record Difference(List<Session> added, List<Moved> moved, List<Session> removed) {

    /** A session that stays the same one at another time or place. */
    public record Moved(Session before, Session after, Set<Session.Aspect> what) {}

    public static Difference between(CalendarState before, CalendarState after) {
        Map<String, Session> gone = Session.of(before.events());
        List<Session> added = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (Session session : Session.of(after.events()).values()) {
            Session was = gone.remove(session.id());
            if (was == null) {
                added.add(session);
            } else if (!session.movedFrom(was).isEmpty()) {
                moved.add(new Moved(was, session, session.movedFrom(was)));
            }
        }
        return new Difference(added, moved, List.copyOf(gone.values()));
    }
}
