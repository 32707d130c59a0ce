package org.upschedule.timetable;

import org.upschedule.calendar.history.EventChanges;

/**
 * What other dates of an academic year would change.
 *
 * @param looked calendars that were made for it with these dates, and not kept
 * @param share of all calendars of the year that these are; below 1 all other numbers are estimated from them
 * @param changed how many of those looked at would say something else
 * @param failed how many of those looked at could not be made with these dates
 * @param events of those looked at, together
 */
public record YearPreview(long looked, double share, long changed, long failed, EventChanges events) {

    public boolean isEstimate() {
        return share < 1;
    }

    /** Of all calendars, by what was seen of those looked at. */
    public long ofAll(long ofLooked) {
        return Math.round(ofLooked / share);
    }
}
