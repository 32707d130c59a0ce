package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.job.JobConfig;
import org.upschedule.job.outbox.QueueHead;
import org.upschedule.job.work.RunningClaims;
import org.upschedule.metrics.Described;
import org.upschedule.rounds.Round;

/**
 * Renews this node's own leases first: what it still works on is taken back only after the deadline. Then it sweeps. After an outage of the
 * database no worker could renew its lease: for the time of a lease nothing is taken back, so that an outage costs no attempt.
 */
@Component
class SweeperRound implements Round {

    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final RunningClaims running;
    private final Sweeper sweeper;
    private final QueueHead queueHead;
    private final Counter takenBack;
    private final Counter republished;
    private final JobConfig config;
    private long lastSwept = System.nanoTime();
    private long outageEnded = lastSwept - LONG_AGO.toNanos();

    @Inject
    SweeperRound(
            RunningClaims running, Sweeper sweeper, QueueHead queueHead, MetricRegistry metrics, JobConfig config) {
        this.running = running;
        this.sweeper = sweeper;
        this.queueHead = queueHead;
        this.takenBack = metrics.counter(Described.metric(
                "upschedule_jobs_taken_back", "Jobs that nobody worked on any more, back in the queue"));
        this.republished = metrics.counter(
                Described.metric("upschedule_jobs_republished", "Jobs whose message was lost, and is sent again"));
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
        List<Claim> abandoned = sweeper.abandoned();
        if (mayTakeBack()) {
            for (Claim claim : abandoned) {
                sweeper.takeBack(claim);
                takenBack.inc();
            }
        }
        if (sweeper.mayMissMessages()) {
            republished.inc(sweeper.republish(queueHead.due()));
        }
        return false;
    }

    /** The database has just answered: where it had not for the time of a lease, workers get that time to renew theirs. */
    private boolean mayTakeBack() {
        long now = System.nanoTime();
        if (now - lastSwept > config.lease().toNanos()) {
            outageEnded = now;
        }
        lastSwept = now;
        return now - outageEnded >= config.lease().toNanos();
    }
}
