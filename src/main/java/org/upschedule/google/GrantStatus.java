package org.upschedule.google;

/** How it stands with what a student has granted. */
public enum GrantStatus {
    /** The calendar is filled and kept in step. */
    ACTIVE,
    /** Google knows the grant no more: she, or Google itself, has ended it there. */
    ENDED_AT_GOOGLE,
    /** She has deleted the calendar at Google. */
    CALENDAR_GONE,
    /** Whether the calendar was made is not known: the answer was lost, and Google does not let us look. */
    CALENDAR_UNSURE,
    /** She has not granted what is needed. */
    NOT_ALLOWED,
    /** The calendar and the grant are being taken away. */
    LEAVING
}
