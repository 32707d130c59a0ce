package org.upschedule.joining;

/** No link works with that secret: it is wrong, was used, or its time is over. The message is a sentence for the person. */
public final class NoSuchLinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchLinkException() {
        super(
                "This link does not work: it works once, and for some minutes. Please make a new one in the browser that has your timetable.");
    }
}
