package org.upschedule.upload;

/** The connection ended before the body did. Nobody is there who could be answered. */
final class CallerGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallerGoneException(Throwable cause) {
        super("the caller went away", cause);
    }
}
