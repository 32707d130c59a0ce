package org.upschedule.limits;

import java.time.Duration;

/**
 * Where a caller stands with a limit.
 *
 * @param left requests that may come now
 * @param more when one more is possible than now; zero where none has been used
 */
public record Standing(Limit limit, int left, Duration more) {

    /** In whole seconds, rounded up: who waits so long does not come too early. */
    public long secondsUntilMore() {
        return more.plusMillis(999).toSeconds();
    }
}
