package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.job.Claim;
import org.upschedule.job.JobFaults;
import org.upschedule.job.JobLedger;
import org.upschedule.job.outbox.Destination;
import org.upschedule.job.outbox.Outbox;
import org.upschedule.request.EventLog;

/** Finds jobs that nobody works on, in bounded batches, and brings them back to the queue. Several nodes may sweep at once. */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Sweeper {

    private static final EventLog LOG = EventLog.of(Sweeper.class);

    private final EntityManager entities;
    private final Outbox outbox;
    private final JobLedger ledger;
    private final Clock clock;
    private final Duration deadline;
    private final Duration republishAfter;
    private final int maxAttempts;
    private final int batchSize;

    @Inject
    Sweeper(
            EntityManager entities,
            Outbox outbox,
            JobLedger ledger,
            Clock clock,
            @ConfigProperty(name = "upschedule.job.deadline") Duration deadline,
            @ConfigProperty(name = "upschedule.job.republish-after") Duration republishAfter,
            @ConfigProperty(name = "upschedule.job.max-attempts") int maxAttempts,
            @ConfigProperty(name = "upschedule.sweeper.batch-size") int batchSize) {
        this.entities = entities;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
        this.deadline = deadline;
        this.republishAfter = republishAfter;
        this.maxAttempts = maxAttempts;
        this.batchSize = batchSize;
    }

    /** The claims whose worker is gone (lease run out) or too slow (deadline). */
    @SuppressWarnings("unchecked") // JPA has no typed native query
    public List<Claim> abandoned() {
        Instant now = clock.instant();
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, attempts, request_id FROM job WHERE status = 'PROCESSING'"
                                + " AND (lease_until < ?1 OR started_at < ?2) ORDER BY lease_until LIMIT ?3")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.minus(deadline)))
                .setParameter(3, batchSize)
                .getResultList();
        return rows.stream()
                .map(row -> new Claim((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2]))
                .toList();
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

    /**
     * Jobs that have been QUEUED for long without a message on its way, as after the loss of the broker's disk, are published
     * again. Where the message is merely slow, the claim makes the second one harmless.
     *
     * @return how many were published again
     */
    @SuppressWarnings("unchecked") // JPA has no typed native query
    public int republish() {
        Instant now = clock.instant();
        List<Object[]> rows = entities.createNativeQuery("UPDATE job SET published_at = ?1 WHERE id IN ("
                        + "SELECT id FROM job WHERE status = 'QUEUED' AND published_at < ?2"
                        + " AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.job_id = job.id)"
                        + " ORDER BY published_at LIMIT ?3 FOR UPDATE SKIP LOCKED) RETURNING id, request_id")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.minus(republishAfter)))
                .setParameter(3, batchSize)
                .getResultList();
        rows.forEach(row -> outbox.add((UUID) row[0], Destination.JOBS, (String) row[1], now));
        if (!rows.isEmpty()) {
            LOG.warning("Queued jobs were published again", "jobs", rows.size());
        }
        return rows.size();
    }
}
