package org.upschedule.job;

import static org.upschedule.job.JobStatus.COMPLETED;
import static org.upschedule.job.JobStatus.FAILED;
import static org.upschedule.job.JobStatus.PROCESSING;
import static org.upschedule.job.JobStatus.QUEUED;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;
import org.upschedule.problem.Problem;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.schedule.ScheduleKind;

/**
 * Who works on a job, in its row: claims, their leases and how they end. As in {@link JobGateway}, each change is one statement that asks
 * for the state before it.
 */
@Component
public class ClaimGateway {

    /**
     * The claim's own id stands in the column of the worker, which the version before writes too when it claims: so its claims end
     * those of this version. Where the answer was lost, the same claim is made once more and costs no attempt. With the PDF, because the
     * worker would ask for it next. Where a crash of the database takes the claim back, the job waits again and is published again.
     */
    private static final String CLAIM =
            JobGateway.change(QUEUED, PROCESSING, """
            WITH claimed AS (
                UPDATE job SET status = :to, attempts = attempts + CASE status WHEN :from THEN 1 ELSE 0 END, started_at = now(),
                    worker = ?2, lease_until = now() + CAST(?3 AS interval)
                WHERE id = ?1 AND (status = :from OR status = :to AND worker = ?2) AND %s
                RETURNING id, worker, attempts, request_id)
            SELECT claimed.id, claimed.worker, claimed.attempts, claimed.request_id, job_file.content
            FROM claimed LEFT JOIN job_file ON job_file.job_id = claimed.id""".formatted(NativeSql.WITHOUT_WAITING_FOR_DISK));

    private static final String RENEW_LEASE = held("""
            UPDATE job SET lease_until = now() + CAST(?4 AS interval)
            WHERE :held AND status = 'PROCESSING'""");

    /** State and schedule by one statement: both are written, or neither is. */
    private static final String COMPLETE = held(JobGateway.change(PROCESSING, COMPLETED, """
            WITH completed AS (
                UPDATE job SET status = :to, kind = ?4, reader_version = ?6, finished_at = now(), lease_until = NULL,
                    problem_type = NULL, problem_detail = NULL
                WHERE :held AND status = :from
                RETURNING id)
            INSERT INTO job_schedule (job_id, schedule) SELECT id, CAST(?5 AS jsonb) FROM completed"""));

    private static final String FAIL = held(JobGateway.change(PROCESSING, FAILED, """
            UPDATE job SET status = :to, problem_type = ?4, problem_detail = ?5, reader_version = ?6, finished_at = now(),
                lease_until = NULL
            WHERE :held AND status = :from"""));

    private static final String GIVE_BACK = held(JobGateway.change(PROCESSING, QUEUED, """
            UPDATE job SET status = :to, published_at = now() + CAST(?4 AS interval), lease_until = NULL
            WHERE :held AND status = :from"""));

    /** With its message, by one statement: while the server stops there are no transactions but the database's. */
    private static final String GIVE_BACK_UNTRIED = held(JobGateway.change(PROCESSING, QUEUED, """
            WITH back AS (
                UPDATE job SET status = :to, attempts = attempts - 1, given_back = given_back + 1,
                    published_at = now() + CAST(?4 AS interval), lease_until = NULL
                WHERE :held AND status = :from AND given_back < ?5
                RETURNING id, request_id, published_at)
            INSERT INTO outbox (job_id, destination, request_id, available_at)
            SELECT id, 'JOBS', request_id, published_at FROM back"""));

    private static final String ABANDONED = """
            SELECT id, worker, attempts, request_id FROM job
            WHERE status = 'PROCESSING' AND (lease_until < now() OR started_at < now() - CAST(?1 AS interval))
            ORDER BY lease_until LIMIT ?2""";

    private static final String PUT_OFF = """
            UPDATE job SET published_at = now() + CAST(?2 AS interval) WHERE id = ?1 AND status = 'QUEUED'""";

    private final NativeSql sql;

    @Inject
    ClaimGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** QUEUED → PROCESSING, with a lease that runs out unless it is renewed. */
    Optional<ClaimedFile> claim(UUID jobId, String claimId, Duration lease) {
        return sql
                .rows(
                        CLAIM,
                        row -> new ClaimedFile(claim(row), Optional.ofNullable(row.bytes(4))),
                        jobId,
                        claimId,
                        lease)
                .stream()
                .findFirst();
    }

    /** Does nothing where the claim is no longer valid. */
    void renewLease(Claim claim, Duration lease) {
        sql.update(RENEW_LEASE, claim.jobId(), claim.worker(), claim.attempt(), lease);
    }

    /**
     * PROCESSING → COMPLETED, where the claim is still valid.
     *
     * @param schedule what was read, as the JSON that callers get
     */
    boolean complete(Claim claim, ScheduleKind kind, String schedule) {
        return sql.update(
                        COMPLETE,
                        claim.jobId(),
                        claim.worker(),
                        claim.attempt(),
                        kind.name(),
                        schedule,
                        ScheduleReader.VERSION)
                == 1;
    }

    /** PROCESSING → FAILED, where the claim is still valid. */
    boolean fail(Claim claim, Problem problem) {
        return sql.update(
                        FAIL,
                        claim.jobId(),
                        claim.worker(),
                        claim.attempt(),
                        problem.type().uri(),
                        problem.detail(),
                        ScheduleReader.VERSION)
                == 1;
    }

    /** PROCESSING → QUEUED, where the claim is still valid; its message is sent after {@code delay}. */
    boolean giveBack(Claim claim, Duration delay) {
        return sql.update(GIVE_BACK, claim.jobId(), claim.worker(), claim.attempt(), delay) == 1;
    }

    /**
     * The same without having cost an attempt, with the message that is sent after {@code delay}.
     *
     * @param most how often that may be; false where it has been so often
     */
    boolean giveBackUntried(Claim claim, Duration delay, int most) {
        return sql.update(GIVE_BACK_UNTRIED, claim.jobId(), claim.worker(), claim.attempt(), delay, most) == 1;
    }

    /** The claims whose lease has run out, or that were made longer than {@code deadline} ago. */
    public List<Claim> abandoned(Duration deadline, int limit) {
        return sql.rows(ABANDONED, ClaimGateway::claim, deadline, limit);
    }

    /** Says that a message of the job is written that is sent after {@code delay}; false where the job is not QUEUED. */
    boolean putOff(UUID jobId, Duration delay) {
        return sql.update(PUT_OFF, jobId, delay) == 1;
    }

    private static Claim claim(Row row) {
        return new Claim(row.uuid(0), row.text(1), (int) row.number(2), row.text(3));
    }

    /** The attempt too, because the version before claims without an id: the worker's name stands there alone. */
    private static String held(String statement) {
        return statement.replace(":held", "id = ?1 AND worker = ?2 AND attempts = ?3");
    }
}
