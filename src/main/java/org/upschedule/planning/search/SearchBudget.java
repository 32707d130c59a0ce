package org.upschedule.planning.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts what a search spends, and knows when it is spent. */
public final class SearchBudget {

    /** The clock is looked at so rarely that it costs nothing. */
    private static final int NODES_BETWEEN_LOOKS = 64;

    private final int nodes;
    private final long deadline;
    private final LongSupplier nanoTime;
    private int spent;
    private boolean exhausted;

    /**
     * @param nodes partial selections that may be looked at
     * @param time from now on
     * @param nanoTime nanoseconds since any moment
     */
    public SearchBudget(int nodes, Duration time, LongSupplier nanoTime) {
        this.nodes = nodes;
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + time.toNanos();
    }

    /** @return false where nothing may be looked at any more */
    boolean spendNode() {
        spent++;
        if (spent > nodes || spent % NODES_BETWEEN_LOOKS == 0 && nanoTime.getAsLong() - deadline > 0) {
            exhausted = true;
        }
        return !exhausted;
    }

    boolean isExhausted() {
        return exhausted;
    }

    int spent() {
        return spent;
    }
}
