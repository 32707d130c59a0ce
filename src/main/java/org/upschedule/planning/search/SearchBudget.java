package org.upschedule.planning.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts the nodes of a search, and ends it by their number or by time. */
public final class SearchBudget {

    /** The clock is read so rarely that reading it does not slow the search down. */
    private static final int NODES_BETWEEN_LOOKS = 64;

    private final int nodes;
    private final long deadline;
    private final LongSupplier nanoTime;
    private int spent;
    private boolean exhausted;

    /**
     * @param nodes partial selections that may be looked at
     * @param time from now on
     * @param nanoTime a clock in nanoseconds
     */
    public SearchBudget(int nodes, Duration time, LongSupplier nanoTime) {
        this.nodes = nodes;
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + time.toNanos();
    }

    /** @return false where the budget is spent */
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
