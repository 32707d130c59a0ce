package org.upschedule.rounds;

import java.time.Duration;

/**
 * Recurring work. Every bean that implements this is found by the container and run from the deployment on: at once, and again an
 * interval after each end. A node never runs the same round twice at once; several nodes do.
 */
public interface Round {

    /** Name in the log and in the metrics; no other round has it. */
    String name();

    /** From the end of a run to the begin of the next. */
    Duration interval();

    /** What the round shares threads with. */
    default Lane lane() {
        return Lane.DATABASE;
    }

    /**
     * Does one step that is bounded, such as a batch: other rounds may wait for its thread. It has to end when its thread is
     * interrupted, because then the product stops.
     *
     * @return whether there is more to do; then the next run comes at once, but after those that wait already
     * @throws Exception what went wrong: it is logged, and the next run comes after the interval
     */
    boolean run() throws Exception;

    /**
     * Ends it, once, when the product stops and no round runs any more: what it holds in memory is written, within a second or so. The
     * server may give no transactions any more.
     *
     * @throws Exception what went wrong: it is logged
     */
    default void end() throws Exception {}
}
