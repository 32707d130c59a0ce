package org.upschedule.timetable;

/** No dates are known for the academic year that lectures belong to. The message is a sentence for the caller. */
public class UnknownTermDatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownTermDatesException(String sentence) {
        super(sentence);
    }
}
