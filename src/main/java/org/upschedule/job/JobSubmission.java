package org.upschedule.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.job.outbox.Destination;
import org.upschedule.job.outbox.Outbox;

/** Accepts a PDF: file, job and message are written in one transaction, or nothing is. */
@Singleton
public class JobSubmission {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration retention;

    @Inject
    JobSubmission(
            EntityManager entities,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "upschedule.retention.pdf") Duration retention) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
        this.retention = retention;
    }

    /**
     * The same bytes from the same owner are the same job. Where that job failed through our fault, the upload is another try.
     *
     * @param isNew whether there is something to work on
     */
    public record Submitted(Job job, boolean isNew) {}

    @Transactional
    public Submitted submit(UUID ownerId, String fileName, byte[] content, String requestId) {
        Instant now = clock.instant();
        byte[] sha256 = sha256(content);
        UUID id = UUID.randomUUID();
        UUID jobId = insertOrFind(id, ownerId, fileName, content.length, sha256, requestId, now);
        boolean queued = jobId.equals(id) || queueAgain(jobId, requestId, now);
        if (queued) {
            keep(jobId, content, now.plus(retention));
            outbox.add(jobId, Destination.JOBS, requestId, now);
        }
        return new Submitted(entities.find(Job.class, jobId), queued);
    }

    /** One statement, which also waits for an upload of the same bytes that has not been committed yet. */
    private UUID insertOrFind(
            UUID id, UUID ownerId, String fileName, int size, byte[] sha256, String requestId, Instant now) {
        return (UUID) entities.createNativeQuery(
                        "INSERT INTO job (id, owner_id, status, file_name, file_size, file_sha256, request_id, submitted_at, published_at)"
                                + " VALUES (?1, ?2, 'QUEUED', ?3, ?4, ?5, ?6, ?7, ?7)"
                                // changes nothing, but locks the row that is there and returns it
                                + " ON CONFLICT (owner_id, file_sha256) DO UPDATE SET file_sha256 = EXCLUDED.file_sha256"
                                + " RETURNING id")
                .setParameter(1, id)
                .setParameter(2, ownerId)
                .setParameter(3, fileName)
                .setParameter(4, size)
                .setParameter(5, sha256)
                .setParameter(6, requestId)
                .setParameter(7, Timestamp.from(now))
                .getSingleResult();
    }

    private void keep(UUID jobId, byte[] content, Instant until) {
        entities.createNativeQuery("INSERT INTO job_file (job_id, content, expires_at) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT (job_id) DO UPDATE SET expires_at = EXCLUDED.expires_at")
                .setParameter(1, jobId)
                .setParameter(2, content)
                .setParameter(3, Timestamp.from(until))
                .executeUpdate();
    }

    /** FAILED → QUEUED, for faults of ours only: a damaged file stays damaged. */
    private boolean queueAgain(UUID jobId, String requestId, Instant now) {
        Job job = entities.find(Job.class, jobId);
        boolean ours = job.problem().map(problem -> problem.type().ours()).orElse(false);
        if (!ours || !job.status().mayBecome(JobStatus.QUEUED)) {
            return false;
        }
        int changed = entities.createNativeQuery(
                        "UPDATE job SET status = 'QUEUED', attempts = 0, request_id = ?2, submitted_at = ?3, published_at = ?3,"
                                + " started_at = NULL, finished_at = NULL, problem_type = NULL, problem_detail = NULL"
                                + " WHERE id = ?1 AND status = 'FAILED'")
                .setParameter(1, jobId)
                .setParameter(2, requestId)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        entities.refresh(job);
        return changed == 1;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
