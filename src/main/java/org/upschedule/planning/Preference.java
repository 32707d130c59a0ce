package org.upschedule.planning;

/**
 * What a student may want of her week. Each is counted in minutes, or in points that are worth a minute each, so that weights can
 * be compared. The counts of all quarters are added.
 */
public enum Preference {
    /** Minutes from noon to the end of the day. */
    EARLY,
    /** Minutes from the first session to noon. */
    LATE,
    /** Four hours for each day with a session. */
    FREE_DAYS,
    /** Minutes that a day takes beyond six hours, from its first session to its last. */
    COMPACT_DAYS,
    /** Minutes between sessions, without the ten after each session. */
    FEW_GAPS,
    /** An hour for each day without 40 free minutes between 11:30 and 14:00; the ten minutes after a session are not free. */
    LUNCH,
    /** An hour for each pair of sessions on one day, on different campuses and with less than 30 minutes between them. */
    CAMPUS_CHANGE,
    /** Half an hour for each session in an avoided venue, or in none of the preferred ones. */
    VENUES
}
