package org.upschedule.google;

/** No administrator has switched Google Calendar on. */
public class GoogleOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoogleOffException() {
        super("Google Calendar is not switched on here. Subscribe to the calendar's address instead.");
    }
}
