package org.upschedule.outgoing;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param time for all of it, from the search for the host to the last byte of its answer
 * @param bytes of the answer's body at most
 */
public record Bounds(Duration time, int bytes) {

    public Bounds {
        if (time.isNegative() || time.isZero() || bytes < 1) {
            throw new IllegalArgumentException("No answer can come within " + time + " and " + bytes + " bytes");
        }
    }
}
