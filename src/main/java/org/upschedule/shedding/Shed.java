package org.upschedule.shedding;

import java.time.Duration;
import java.time.Instant;

/**
 * What is refused, and until when.
 *
 * @param percent of the requests that are refused, from 1 to 100
 * @param left until its end, when the database was asked
 */
public record Shed(Load load, int percent, Instant until, Duration left) {

    public static final int ALL = 100;

    public boolean isAll() {
        return percent == ALL;
    }
}
