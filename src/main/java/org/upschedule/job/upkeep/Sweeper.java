package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.job.ClaimGateway;
import org.upschedule.job.JobConfig;
import org.upschedule.job.JobFaults;
import org.upschedule.job.JobGateway;
import org.upschedule.job.JobLedger;
import org.upschedule.job.QueuedJob;
import org.upschedule.job.outbox.Destination;
import org.upschedule.job.outbox.OutboxGateway;
import org.upschedule.request.EventLog;

/** Finds jobs that nobody works on, in bounded batches, and brings them back to the queue. Several nodes may sweep at once. */
@Component
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Sweeper {

    private static final EventLog LOG = EventLog.of(Sweeper.class);

    private final JobGateway jobs;
    private final ClaimGateway claims;
    private final OutboxGateway outbox;
    private final JobLedger ledger;
    private final Duration deadline;
    private final Duration republishAfter;
    private final int maxAttempts;
    private final int batchSize;

    @Inject
    Sweeper(JobGateway jobs, ClaimGateway claims, OutboxGateway outbox, JobLedger ledger, JobConfig config) {
        this.jobs = jobs;
        this.claims = claims;
        this.outbox = outbox;
        this.ledger = ledger;
        this.deadline = config.deadline();
        this.republishAfter = config.republishAfter();
        this.maxAttempts = config.maxAttempts();
        this.batchSize = config.sweeperBatchSize();
    }

    /** The claims whose worker is gone (lease run out) or too slow (deadline). */
    public List<Claim> abandoned() {
        return claims.abandoned(deadline, batchSize);
    }

    /** Back to the queue, or FAILED after the last attempt: a file that kills its worker must not do so for ever. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void takeBack(Claim claim) {
        boolean last = claim.attempt() >= maxAttempts;
        boolean changed =
                last ? ledger.fail(claim, JobFaults.processingFailed()) : ledger.giveBack(claim, Duration.ZERO);
        if (changed) {
            LOG.warning(
                    last
                            ? "A job failed: its last worker died or was too slow"
                            : "A job was taken back from its worker",
                    "job",
                    claim.jobId(),
                    "attempt",
                    claim.attempt(),
                    "uploadedBy",
                    claim.requestId());
        }
    }

    /** Whether a job has waited so long that its message may be lost. */
    public boolean mayMissMessages() {
        return jobs.anyWaitsFor(republishAfter);
    }

    /**
     * Jobs whose message the broker cannot have any more, as after the loss of its disk, are published again: it was written well
     * before the first one in the queue, or the queue is empty. A long queue alone brings no second messages.
     *
     * @param queueHead when the first message that is in the queue was written; empty where the queue is empty
     * @return how many were published again
     */
    public int republish(Optional<Instant> queueHead) {
        List<QueuedJob> found = jobs.republish(republishAfter, queueHead, batchSize);
        found.forEach(job -> outbox.add(job.jobId(), Destination.JOBS, job.requestId(), Duration.ZERO));
        if (!found.isEmpty()) {
            LOG.warning("Queued jobs were published again", "jobs", found.size());
        }
        return found.size();
    }
}
