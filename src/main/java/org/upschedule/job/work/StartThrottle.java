package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.upschedule.Component;

/** Spaces the starts of jobs evenly, so that a backlog does not take the whole of a server that others share. */
@Component
class StartThrottle {

    private final long nanosBetweenStarts;
    private final AtomicLong nextStart = new AtomicLong(System.nanoTime());

    @Inject
    StartThrottle(WorkConfig config) {
        this.nanosBetweenStarts = TimeUnit.SECONDS.toNanos(1) / config.startsPerSecond();
    }

    /** Returns when it is this caller's turn: with n callers at once, after n intervals at most. */
    void awaitTurn() throws InterruptedException {
        long wait = reserve(System.nanoTime());
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /**
     * Books the next start.
     *
     * @param now a reading of {@link System#nanoTime()}; differences are taken, so an overflow does no harm
     * @return nanoseconds until that start, not above 0 where it is at once
     */
    long reserve(long now) {
        long turn = nextStart.getAndUpdate(next -> (next - now > 0 ? next : now) + nanosBetweenStarts);
        return turn - now;
    }
}
