package org.upschedule.planning;

/** More modules or groups than the search takes; the message says how many it takes. */
public class TooManyChoicesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyChoicesException(String message) {
        super(message);
    }
}
