package org.upschedule.schedule;

import java.util.Locale;

/** Every kind of finding that this version of the product makes, from the reading of the PDF to the search for groups. */
public enum FindingCode implements FindingType {
    /** The PDF has another number of pages than it says. */
    DAMAGED_FILE,

    /** A part of a page could not be read. */
    DAMAGED_PAGE,

    /** A page belongs to another document than the first one. */
    ANOTHER_SCHEDULE,

    /** A page has no table, so nothing was read from it. */
    PAGE_WITHOUT_TABLE,

    /** The schedule lists nothing. */
    NO_ENTRIES,

    /** The form has no such column as it had before. */
    MISSING_COLUMN,

    /** The form has a new column, which is not read. */
    UNKNOWN_COLUMN,

    /** A row names no module. */
    UNREAD_ROW,

    /** Text runs over the edge of its column. */
    TEXT_OVER_RULING,

    /** Text stands in a column that is not read. */
    LEFT_OVER_TEXT,

    /** Text stands in a cell where nobody sees it. */
    HIDDEN_TEXT,

    /** Text stands beside the table. */
    TEXT_OUTSIDE_TABLE,

    /** A character has no known meaning. */
    UNREADABLE_CHARACTER,

    /** A value is neither open nor readable. */
    UNREADABLE_VALUE,

    /** Two lines may be one venue, or two. */
    ONE_VENUE_OR_TWO,

    /** A session ends before it begins, and not on the next day. */
    END_BEFORE_START,

    /** The form marks a group as one kind and calls its session another. */
    KIND_AND_ACTIVITY_DIFFER,

    /** The day of a test is not the weekday of its date. */
    DAY_AND_DATE_DIFFER,

    /** The same session or sitting stands on two rows, with different venues. */
    SAID_TWICE,

    /** The code of a term is not known. */
    UNKNOWN_TERM,

    /** A test or an exam is on a date without lectures and examinations. */
    OUTSIDE_TERM,

    /** Nothing says to which year lectures belong. */
    ACADEMIC_YEAR_ASSUMED,

    /** A newer file of the timetable says the same. */
    OLDER_FILE,

    /** A list of the tests of one semester has no modules of the whole year. */
    YEAR_MODULES_LEFT_OUT,

    /** A group, a session or a module that the student chose, named or hid is in none of her files any more. */
    STALE_CHOICE,

    /** The term dates of the year are not confirmed. */
    ACADEMIC_YEAR_UNCONFIRMED,

    /** The academic year has no dates for the term of a session. */
    TERM_WITHOUT_DATES,

    /** The academic year has dates for one semester of a session of the whole year. */
    TERM_PARTLY_DATED,

    /** The student's own term dates are no longer possible. */
    TERM_DATES_IGNORED,

    /** The schedule does not give the weekday of a session. */
    DAY_OPEN,

    /** The schedule does not give the date of a test or an exam. */
    DATE_OPEN,

    /** The schedule does not give the time. */
    TIME_OPEN,

    /** The schedule does not give the end, or one that cannot be right. */
    END_ASSUMED,

    /** The calendar is larger than calendar programs take. */
    CALENDAR_TOO_LARGE,

    /** The day or time of a session is open, so it may still clash. */
    SESSION_OPEN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
