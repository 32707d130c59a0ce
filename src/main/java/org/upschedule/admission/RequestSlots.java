package org.upschedule.admission;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.upschedule.Component;
import org.upschedule.metrics.SeriesFromStart;

/**
 * How many requests may work on the database at once, each with a thread of the server. Where the database hangs, each holds its thread until
 * its statement is given up; the threads beyond these are left for the page, for health and to tell the others to come again.
 */
@Component
public class RequestSlots implements SeriesFromStart {

    private static final String BUDGET = "requests";

    /** A crowd that gets on is let in one after the other within this time. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Semaphore free;
    private final int most;
    private final Duration longestWait;
    private final LongSupplier nanos;
    private final Runnable whenRefused;

    /** When each thread that has a slot took it, by {@link #nanos}. */
    private final Map<Thread, Long> taken = new ConcurrentHashMap<>();

    @Inject
    RequestSlots(AdmissionConfig config, Budgets budgets) {
        this(config.requestsAtOnce(), LONGEST_WAIT, System::nanoTime, budgets.refused(BUDGET)::inc);
        budgets.show(BUDGET, most, taken::size);
    }

    /**
     * @param nanos as {@link System#nanoTime()}
     * @param whenRefused called each time that there is none
     */
    RequestSlots(int most, Duration longestWait, LongSupplier nanos, Runnable whenRefused) {
        this.most = most;
        this.longestWait = longestWait;
        this.nanos = nanos;
        this.whenRefused = whenRefused;
        this.free = new Semaphore(most, true);
    }

    /** @return whether there is a slot for this thread, which it gives back; else nothing gets on, and the caller is to come again */
    public boolean tryTake() {
        if (!free.tryAcquire() && (isJammed() || !waitForOne())) {
            whenRefused.run();
            return false;
        }
        taken.put(Thread.currentThread(), nanos.getAsLong());
        return true;
    }

    /** Most of those that have a slot have had it for longer than they take where all is well: to wait would only hold one more thread. */
    private boolean isJammed() {
        long before = nanos.getAsLong() - longestWait.toNanos();
        return taken.values().stream().filter(since -> since - before < 0).count() * 2 > most;
    }

    private boolean waitForOne() {
        try {
            return free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void giveBack() {
        taken.remove(Thread.currentThread());
        free.release();
    }
}
