package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.job.Claim;
import org.upschedule.job.outbox.OutboxPublisher;
import org.upschedule.job.work.RunningClaims;

/** The rounds that the timers make. */
@Singleton
public class Upkeep {

    private final OutboxPublisher publisher;
    private final RunningClaims running;
    private final Sweeper sweeper;
    private final MetricRegistry metrics;

    @Inject
    Upkeep(OutboxPublisher publisher, RunningClaims running, Sweeper sweeper, MetricRegistry metrics) {
        this.publisher = publisher;
        this.running = running;
        this.sweeper = sweeper;
        this.metrics = metrics;
    }

    public void publish() {
        publisher.publishAll();
    }

    /** Renews this node's own leases first: what it still works on is taken back only after the deadline. */
    public void sweep() {
        running.renewLeases();
        for (Claim claim : sweeper.abandoned()) {
            sweeper.takeBack(claim);
            metrics.counter("upschedule_jobs_taken_back").inc();
        }
        metrics.counter("upschedule_jobs_republished").inc(sweeper.republish());
    }
}
