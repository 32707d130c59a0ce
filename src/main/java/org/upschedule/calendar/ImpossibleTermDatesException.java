package org.upschedule.calendar;

/** Term dates of a student's own that cannot be; the message begins with the term, such as {@code terms.S1}. */
public class ImpossibleTermDatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImpossibleTermDatesException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
