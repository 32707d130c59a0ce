package org.upschedule.google;

import java.time.Duration;

/** Google has not done what it was asked for, or its answer has not come. */
class GoogleFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    enum Kind {
        /** It may be done later: too many requests, a fault of Google's, no answer. */
        LATER,
        /** This product is not set up at Google as it is configured here: an administrator has to look. */
        MISCONFIGURED,
        /** The grant is no more. */
        GRANT_ENDED,
        /** The grant does not go so far. */
        NOT_ALLOWED,
        /** It is not there, or not any more. */
        NOT_FOUND,
        /** Something is there already, or in another version. */
        CONFLICT,
        /** It will never be done so. */
        INVALID
    }

    private final Kind kind;
    private final boolean certain;
    private final transient Duration pause;

    /**
     * @param certain whether it is certain that nothing was done
     * @param pause how long Google asks to wait at least
     */
    GoogleFaultException(Kind kind, String message, boolean certain, Duration pause) {
        super(message);
        this.kind = kind;
        this.certain = certain;
        this.pause = pause;
    }

    /** No answer has come: whether something was done is not known. */
    static GoogleFaultException noAnswer(Exception cause) {
        GoogleFaultException fault = new GoogleFaultException(
                Kind.LATER, "No answer: " + cause.getClass().getSimpleName(), false, Duration.ZERO);
        fault.initCause(cause);
        return fault;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isCertain() {
        return certain;
    }

    Duration pause() {
        return pause;
    }
}
