package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.request.EventLog;

/**
 * One permit for each worker of this node. A job is claimed only with a permit, so that what cannot be worked on yet stays
 * in the queue, where another node can take it and a crash cannot lose it. There are more of them while jobs wait.
 */
@Component
public class WorkerPermits {

    private static final EventLog LOG = EventLog.of(WorkerPermits.class);

    /** Reading takes some milliseconds: a job that has waited so long has waited for a worker. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** Looks in a row at which nothing had waited, before there is one worker less. */
    private static final int CALM = 6;

    private final Resizable free;
    private final Duration wait;
    private WorkerBounds bounds;
    private int size;
    private int calm;

    @Inject
    WorkerPermits(WorkConfig config, WorkersConfig workers, MetricRegistry registry) {
        this.wait = config.slotWait();
        this.bounds = workers.bounds();
        this.size = bounds.least();
        this.free = new Resizable(size);
        gauge(registry, "upschedule_workers", "Jobs that this node may read at once now", WorkerPermits::size);
        gauge(registry, "upschedule_workers_minimum", "The same while nothing waits", permits -> permits.bounds()
                .least());
        gauge(
                registry,
                "upschedule_workers_maximum",
                "The same while jobs have waited long",
                permits -> permits.bounds().most());
    }

    private static final class Resizable extends Semaphore {

        private static final long serialVersionUID = 1L;

        Resizable(int permits) {
            super(permits, true);
        }

        /** Those that are in use end first. */
        void reduce() {
            reducePermits(1);
        }
    }

    private void gauge(MetricRegistry registry, String name, String description, ToIntFunction<WorkerPermits> value) {
        registry.gauge(Described.metric(name, description), this, value::applyAsInt);
    }

    /** Waits for a permit, but never long; false where there was none. */
    boolean acquire() throws InterruptedException {
        return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void release() {
        free.release();
    }

    /**
     * One more while jobs wait, one less after a while in which none has waited; never outside of the bounds, which may have changed.
     *
     * @param oldest how long the oldest job has waited
     */
    public synchronized void adjust(WorkerBounds now, Duration oldest) {
        bounds = now;
        calm = oldest.isZero() ? calm + 1 : 0;
        int wanted = size;
        if (oldest.compareTo(LONG) >= 0) {
            wanted++;
        } else if (calm >= CALM) {
            wanted--;
        }
        resize(now.nearest(wanted));
    }

    private void resize(int wanted) {
        if (wanted == size) {
            return;
        }
        LOG.info("Workers", "before", size, "now", wanted);
        for (; size < wanted; size++) {
            free.release();
        }
        for (; size > wanted; size--) {
            free.reduce();
        }
        calm = 0;
    }

    public synchronized WorkerBounds bounds() {
        return bounds;
    }

    synchronized int size() {
        return size;
    }
}
