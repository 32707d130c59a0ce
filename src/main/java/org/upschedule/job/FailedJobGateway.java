package org.upschedule.job;

import static org.upschedule.job.JobStatus.FAILED;
import static org.upschedule.job.JobStatus.QUEUED;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.job.outbox.OutboxGateway;
import org.upschedule.problem.ProblemType;

/** Rows of the table {@code job} that are FAILED, by why, for the administrator. */
@Component
public class FailedJobGateway {

    private static final String REASONS = """
            SELECT job.problem_type, count(*), count(job_file.job_id), min(job.finished_at), max(job.finished_at)
            FROM job LEFT JOIN job_file ON job_file.job_id = job.id
            WHERE job.status = 'FAILED' GROUP BY job.problem_type ORDER BY job.problem_type""";

    private static final String LATEST = """
            SELECT job.id, job.submitted_at, job.finished_at, job.attempts,
                EXISTS (SELECT 1 FROM job_file WHERE job_file.job_id = job.id)
            FROM job WHERE job.status = 'FAILED' AND job.problem_type = ?1
            ORDER BY job.finished_at DESC LIMIT ?2""";

    private static final String GIVEN_UP = "SELECT count(*) FROM job WHERE status = 'FAILED' AND problem_type IN (%s)"
            .formatted(Arrays.stream(ProblemType.values())
                    .filter(ProblemType::ours)
                    .map(type -> "'" + type.uri() + "'")
                    .collect(Collectors.joining(", ")));

    private static final String QUEUE_AGAIN = JobGateway.change(FAILED, QUEUED, """
            WITH again AS (
                UPDATE job SET %s WHERE status = :from AND id IN (
                    SELECT failed.id FROM job failed JOIN job_file ON job_file.job_id = failed.id
                    WHERE failed.status = :from AND failed.problem_type = ?1 AND failed.id = coalesce(CAST(?4 AS uuid), failed.id)
                    ORDER BY failed.finished_at LIMIT ?3
                    FOR UPDATE OF failed, job_file SKIP LOCKED)
                RETURNING id)
            INSERT INTO outbox (job_id, destination, request_id, available_at)
            SELECT id, 'JOBS', ?2, now() FROM again""".formatted(JobGateway.AS_NEW));

    private static final String DELETE = """
            DELETE FROM job WHERE id IN (
                SELECT id FROM job WHERE status = 'FAILED' AND problem_type = ?1 AND id = coalesce(CAST(?3 AS uuid), id)
                ORDER BY finished_at LIMIT ?2
                FOR UPDATE SKIP LOCKED)""";

    private final NativeSql sql;
    private final OutboxGateway outbox;

    @Inject
    FailedJobGateway(NativeSql sql, OutboxGateway outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Problems that a reading may end with, and how many jobs have. */
    public List<FailedJobs.Reason> reasons() {
        return sql.rows(
                REASONS,
                row -> new FailedJobs.Reason(
                        ProblemType.ofUri(row.text(0)).orElseThrow(),
                        row.number(1),
                        row.number(2),
                        row.instant(3),
                        row.instant(4)));
    }

    /** The latest first. */
    public List<FailedJobs.Failed> latest(ProblemType reason, int limit) {
        return sql.rows(
                LATEST,
                row -> new FailedJobs.Failed(
                        row.uuid(0), row.instant(1), row.instant(2), (int) row.number(3), row.flag(4)),
                reason.uri(),
                limit);
    }

    /** @return how many jobs failed through our fault */
    public long givenUp() {
        return sql.row(GIVEN_UP, row -> row.number(0));
    }

    /**
     * FAILED → QUEUED as if they were new, each with its message; those whose PDF has been deleted stay as they are.
     *
     * @param job this one alone; {@code null} for the oldest of all
     * @return how many, not more than {@code limit}
     */
    int queueAgain(ProblemType reason, UUID job, String requestId, int limit) {
        int queued = sql.update(QUEUE_AGAIN, reason.uri(), requestId, limit, job);
        outbox.announce();
        return queued;
    }

    /**
     * Deletes failed jobs with their PDFs.
     *
     * @param job this one alone; {@code null} for the oldest of all
     * @return how many, not more than {@code limit}
     */
    int delete(ProblemType reason, UUID job, int limit) {
        return sql.update(DELETE, reason.uri(), limit, job);
    }
}
