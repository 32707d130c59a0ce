package org.upschedule.timetable;

/** A timetable is not there, or it is somebody else's: the caller is not told which. */
public class NoSuchTimetableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchTimetableException() {
        super("There is no such timetable, or it is not yours.");
    }
}
