package org.upschedule.planning;

/** More modules or groups than anybody takes; the message says what the bound is. */
public class TooManyChoicesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyChoicesException(String message) {
        super(message);
    }
}
