package org.upschedule.calendar.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed between two states of a calendar, for the student. */
public record Difference(List<Appointment> added, List<Moved> moved, List<Appointment> removed) {

    /** The same session at another time or place. */
    public record Moved(Appointment before, Appointment after, Set<Appointment.Aspect> what) {}

    public static Difference between(CalendarState before, CalendarState after) {
        Map<String, Appointment> gone = Appointment.of(before.events());
        List<Appointment> added = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (Appointment session : Appointment.of(after.events()).values()) {
            Appointment was = gone.remove(session.id());
            if (was == null) {
                added.add(session);
            } else if (!session.movedFrom(was).isEmpty()) {
                moved.add(new Moved(was, session, session.movedFrom(was)));
            }
        }
        return new Difference(added, moved, List.copyOf(gone.values()));
    }
}
