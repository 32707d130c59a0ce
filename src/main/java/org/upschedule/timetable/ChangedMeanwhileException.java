package org.upschedule.timetable;

/** A timetable is no longer the version that the caller wants to change. The message is a sentence for the caller. */
public class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(String sentence) {
        super(sentence);
    }
}
