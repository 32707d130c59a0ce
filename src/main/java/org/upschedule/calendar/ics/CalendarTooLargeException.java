package org.upschedule.calendar.ics;

/** A calendar file that calendar programs would not take. */
public final class CalendarTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarTooLargeException(String message) {
        super(message);
    }
}
