package org.upschedule.google;

import java.time.Duration;
import java.util.Objects;

/**
 * How a step on a grant has ended.
 *
 * @param next what follows
 * @param pause how long to wait at least where it is to be tried again
 * @param status where it changes, else {@code null}
 */
record Ending(Next next, Duration pause, GrantStatus status) {

    enum Next {
        /** There is more to do, after others have had their turn. */
        MORE,
        /** All is done. */
        DONE,
        /** It is tried again later. */
        LATER,
        /** Nothing is done before the student decides. */
        STOPPED,
        /** The grant is another node's, or is not kept any more. */
        OVER
    }

    static final Ending MORE = new Ending(Next.MORE, Duration.ZERO, null);
    static final Ending DONE = new Ending(Next.DONE, Duration.ZERO, null);
    static final Ending OVER = new Ending(Next.OVER, Duration.ZERO, null);

    Ending {
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(pause, "pause");
        if ((next == Next.STOPPED) != (status != null)) {
            throw new IllegalArgumentException("Who stops says why");
        }
    }

    static Ending later(Duration pause) {
        return new Ending(Next.LATER, pause, null);
    }

    static Ending stopped(GrantStatus status) {
        return new Ending(Next.STOPPED, Duration.ZERO, status);
    }
}
