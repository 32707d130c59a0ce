package org.upschedule.calendar;

/** A student's own term dates contradict each other or the year. The message begins with the term, such as {@code terms.S1}. */
public class ImpossibleTermDatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImpossibleTermDatesException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
