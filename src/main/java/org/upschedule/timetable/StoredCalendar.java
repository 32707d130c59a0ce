package org.upschedule.timetable;

import org.upschedule.calendar.history.CalendarState;

/**
 * The events of a timetable with their histories, as they were made when it changed last.
 *
 * @param due whether it has to be made again by now, whatever the dates are
 */
record StoredCalendar(CalendarState state, MadeWith madeWith, boolean due) {

    /** Never where it was made with something newer than {@code known}: that is left to a node that knows it too. */
    boolean isStale(MadeWith known) {
        return !madeWith.isNewerThan(known) && (due || !madeWith.equals(known));
    }
}
