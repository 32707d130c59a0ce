package org.upschedule.planning;

import java.time.Duration;

/**
 * Where a search stops that cannot be finished.
 *
 * @param nodes partial choices that are looked at
 * @param time of the whole search
 */
public record SearchLimits(int nodes, Duration time) {

    /** One of so many equal parts. */
    SearchLimits share(int parts) {
        return new SearchLimits(nodes / parts, time.dividedBy(parts));
    }
}
