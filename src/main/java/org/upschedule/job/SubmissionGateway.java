package org.upschedule.job;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.digest.Sha256;
import org.upschedule.job.outbox.OutboxGateway;

/**
 * The rows of a new upload, in three tables by one statement: on the first day of a semester most of what the database does is this, and
 * each statement more is a way to it and back.
 */
@Component
class SubmissionGateway {

    /** All parts see the tables as they were before, so the new job is not among those that are kept. */
    private static final String ADD = """
            WITH added AS (
                INSERT INTO job
                    (id, owner_id, status, file_name, file_size, file_sha256, request_id, submitted_at, published_at)
                VALUES (?2, ?1, 'QUEUED', ?3, ?4, ?5, ?6, now(), now())
                ON CONFLICT (owner_id, file_sha256) DO NOTHING
                RETURNING id, submitted_at
            ), file AS (
                INSERT INTO job_file (job_id, content, expires_at)
                SELECT id, ?7, now() + CAST(?8 AS interval) FROM added
            ), message AS (
                INSERT INTO outbox (job_id, destination, request_id, available_at)
                SELECT id, 'JOBS', ?6, now() FROM added
            )
            SELECT added.submitted_at, kept.files, kept.bytes FROM added, (%s) kept""".formatted(JobGateway.KEPT);

    private final NativeSql sql;
    private final OutboxGateway outbox;

    @Inject
    SubmissionGateway(NativeSql sql, OutboxGateway outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** @param before what the owner kept before this job */
    record Added(Instant submittedAt, KeptFiles before) {}

    /**
     * Adds a QUEUED job with its PDF and its message. Waits for an upload of the same bytes that is not committed yet.
     *
     * @return empty where the owner has a job of these bytes; then nothing is written
     */
    Optional<Added> add(UUID id, UUID ownerId, String fileName, byte[] content, String requestId, Duration kept) {
        Optional<Added> added = sql
                .rows(
                        ADD,
                        row -> new Added(row.instant(0), new KeptFiles(row.number(1), row.number(2))),
                        ownerId,
                        id,
                        fileName,
                        content.length,
                        Sha256.of(content).bytes(),
                        requestId,
                        content,
                        kept)
                .stream()
                .findFirst();
        added.ifPresent(job -> outbox.announce());
        return added;
    }
}
