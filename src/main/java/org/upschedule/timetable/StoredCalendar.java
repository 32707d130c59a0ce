package org.upschedule.timetable;

import java.util.Map;
import org.upschedule.calendar.history.CalendarState;

/**
 * The events of a timetable with their histories, as they were made when it changed last.
 *
 * @param madeWith for each academic year the fingerprint of its dates that it was made with
 * @param due whether it has to be made again by now, whatever the dates are
 */
record StoredCalendar(CalendarState state, Map<Integer, String> madeWith, boolean due) {

    boolean isStale(Map<Integer, String> fingerprints) {
        return due || !madeWith.equals(fingerprints);
    }
}
