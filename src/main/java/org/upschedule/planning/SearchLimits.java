package org.upschedule.planning;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.upschedule.planning.search.SearchBudget;

/**
 * Where a search stops even if it is not finished.
 *
 * @param nodes partial selections that it looks at
 * @param time of the whole search
 */
public record SearchLimits(int nodes, Duration time) {

    /** @param nanoTime a clock in nanoseconds; the time begins now */
    SearchBudget budget(LongSupplier nanoTime) {
        return new SearchBudget(nodes, time, nanoTime);
    }

    /** The share of each of several searches. */
    SearchLimits share(int searches) {
        return new SearchLimits(nodes / searches, time.dividedBy(searches));
    }
}
