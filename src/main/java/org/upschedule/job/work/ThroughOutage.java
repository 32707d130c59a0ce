package org.upschedule.job.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.upschedule.problem.Outage;

/** Asks the database again, once a second, as long as it is away. */
final class ThroughOutage {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    private ThroughOutage() {}

    /**
     * Until the database is there: what a worker has read is worth nothing unless it is written, and without the database there is nothing
     * else to do. A node that stops interrupts it.
     */
    static <T> T call(Supplier<T> call) throws InterruptedException {
        return call(call, FOR_EVER);
    }

    /** Not longer than that; then what the call throws is thrown. */
    static <T> T call(Supplier<T> call, Duration longest) throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (!Outage.isCauseOf(e) || System.nanoTime() - begin > longest.toNanos()) {
                    throw e;
                }
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
    }
}
