package org.upschedule.timetable;

import org.upschedule.calendar.history.CalendarState;

/**
 * The events of a timetable with their histories, as they were made when it changed last.
 *
 * @param madeWith fingerprint of the academic year's dates that it was made with
 * @param due whether it has to be made again by now, whatever the dates are
 */
record StoredCalendar(CalendarState state, String madeWith, boolean due) {

    boolean isStale(String fingerprint) {
        return due || !madeWith.equals(fingerprint);
    }
}
