package org.upschedule.planning;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.upschedule.planning.search.SearchBudget;

/**
 * Where a search stops that cannot be finished.
 *
 * @param nodes partial choices that are looked at
 * @param time of the whole search
 */
public record SearchLimits(int nodes, Duration time) {

    /** @param nanoTime nanoseconds since any moment */
    SearchBudget budget(LongSupplier nanoTime) {
        return new SearchBudget(nodes, time, nanoTime);
    }

    /** One of so many equal parts. */
    SearchLimits share(int parts) {
        return new SearchLimits(nodes / parts, time.dividedBy(parts));
    }
}
