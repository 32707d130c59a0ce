package org.upschedule.timetable;

/** A timetable is not there, or it is somebody else's: the caller is not told which. The message is a sentence for the caller. */
public class NoSuchTimetableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchTimetableException(String sentence) {
        super(sentence);
    }
}
