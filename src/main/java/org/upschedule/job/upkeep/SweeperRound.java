package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.job.JobConfig;
import org.upschedule.job.outbox.QueueHead;
import org.upschedule.job.work.RunningClaims;
import org.upschedule.rounds.Round;

/** Renews this node's own leases first: what it still works on is taken back only after the deadline. Then it sweeps. */
@Component
class SweeperRound implements Round {

    private final RunningClaims running;
    private final Sweeper sweeper;
    private final QueueHead queueHead;
    private final MetricRegistry metrics;
    private final JobConfig config;

    @Inject
    SweeperRound(
            RunningClaims running, Sweeper sweeper, QueueHead queueHead, MetricRegistry metrics, JobConfig config) {
        this.running = running;
        this.sweeper = sweeper;
        this.queueHead = queueHead;
        this.metrics = metrics;
        this.config = config;
    }

    @Override
    public String name() {
        return "sweeper";
    }

    @Override
    public Duration interval() {
        return config.sweeperInterval();
    }

    /** Ends after a batch, full or not: the leases have to be renewed again before the rest. */
    @Override
    public boolean run() throws JMSException {
        running.renewLeases();
        for (Claim claim : sweeper.abandoned()) {
            sweeper.takeBack(claim);
            metrics.counter("upschedule_jobs_taken_back").inc();
        }
        if (sweeper.mayMissMessages()) {
            metrics.counter("upschedule_jobs_republished").inc(sweeper.republish(queueHead.due()));
        }
        return false;
    }
}
