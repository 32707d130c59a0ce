package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.upschedule.Component;

/**
 * One permit for each worker of this node. A job is claimed only with a permit, so that what cannot be worked on yet stays
 * in the queue, where another node can take it and a crash cannot lose it.
 */
@Component
class WorkerPermits {

    private final Semaphore free;
    private final Duration wait;

    @Inject
    WorkerPermits(WorkConfig config) {
        this.wait = config.slotWait();
        this.free = new Semaphore(config.workers(), true);
    }

    /** Waits for a permit, but never long; false where there was none. */
    boolean acquire() {
        try {
            return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void release() {
        free.release();
    }
}
