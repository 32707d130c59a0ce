package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.job.QueueWatch;
import org.upschedule.job.work.WorkerBounds;
import org.upschedule.job.work.WorkerPermits;
import org.upschedule.job.work.WorkersConfig;
import org.upschedule.request.EventLog;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;

/** Gives the node more workers while jobs wait, within bounds that may be changed meanwhile. */
@Component
class WorkersRound implements Round {

    private static final EventLog LOG = EventLog.of(WorkersRound.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final WorkersConfig config;
    private final WorkerThreads threads;
    private final WorkerPermits permits;
    private final QueueWatch queue;
    private String refused = "";

    @Inject
    WorkersRound(WorkersConfig config, WorkerThreads threads, WorkerPermits permits, QueueWatch queue) {
        this.config = config;
        this.threads = threads;
        this.permits = permits;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Lane lane() {
        return Lane.LOCAL;
    }

    @Override
    public boolean run() {
        permits.adjust(threads.within(bounds()), queue.oldest());
        return false;
    }

    /** What is possible of what is configured now: a mistake changes nothing, and is said once. */
    private WorkerBounds bounds() {
        try {
            WorkerBounds bounds = config.bounds();
            refused = "";
            return bounds;
        } catch (IllegalArgumentException e) { // not possible, or no number
            if (!refused.equals(e.getMessage())) {
                refused = String.valueOf(e.getMessage());
                LOG.error("The number of workers stays as it was: " + refused);
            }
            return permits.bounds();
        }
    }
}
