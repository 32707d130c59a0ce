package org.upschedule.job;

import static org.upschedule.job.JobStatus.FAILED;
import static org.upschedule.job.JobStatus.QUEUED;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;
import org.upschedule.digest.Sha256;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.schedule.ScheduleKind;

/**
 * The table {@code job}. Each change of a job's state is one statement that asks for the state before it, so that of two callers
 * at once only one changes the row. Times are {@code now()} of the database, which is the start of the transaction: nodes whose
 * own clocks differ agree on them.
 */
@Component
public class JobGateway {

    private static final String COLUMNS = """
            id, owner_id, status, kind, file_name, file_size, submitted_at, started_at, finished_at, attempts,
                reader_version, problem_type, problem_detail""";

    private static final String BY_ID = "SELECT " + COLUMNS + " FROM job WHERE id = ?1";

    private static final String BY_IDS = "SELECT " + COLUMNS + " FROM job WHERE id = ANY(CAST(?1 AS uuid[]))";

    private static final String OF_OWNER =
            "SELECT " + COLUMNS + " FROM job WHERE owner_id = ?1 ORDER BY submitted_at DESC, id LIMIT ?2";

    private static final String OF_BYTES =
            "SELECT " + COLUMNS + " FROM job WHERE owner_id = ?1 AND file_sha256 = ?2 FOR UPDATE";

    /** What makes a failed job as if it were new. */
    static final String AS_NEW = """
            status = :to, attempts = 0, given_back = 0, request_id = ?2, submitted_at = now(), published_at = now(),
                started_at = NULL, finished_at = NULL, problem_type = NULL, problem_detail = NULL""";

    private static final String QUEUE_AGAIN = change(FAILED, QUEUED, """
            UPDATE job SET reader_version = ?3, %s
            WHERE id = ?1 AND status = :from RETURNING submitted_at""".formatted(AS_NEW));

    /** In the place of its file's hash: the job is no longer found by the bytes, but another one that takes its place. */
    private static final String NOT_FOUND_BY_BYTES = "sha256(job.file_sha256 || CAST(CAST(job.id AS text) AS bytea))";

    private static final String GIVE_WAY = """
            UPDATE job SET file_sha256 = %s
            WHERE id = ?1 AND status = 'COMPLETED' AND reader_version < ?2""".formatted(NOT_FOUND_BY_BYTES);

    private static final String WAITS_FOR_LONG = """
            SELECT EXISTS (SELECT 1 FROM job
                WHERE status = 'QUEUED' AND published_at < now() - CAST(?1 AS interval)
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.job_id = job.id))""";

    private static final String REPUBLISH = """
            UPDATE job SET published_at = now() WHERE id IN (
                SELECT id FROM job
                WHERE status = 'QUEUED'
                    AND published_at < least(now(), CAST(?3 AS timestamptz)) - CAST(?1 AS interval)
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.job_id = job.id)
                ORDER BY published_at LIMIT ?2
                FOR UPDATE SKIP LOCKED)
            RETURNING id, request_id""";

    private static final String FIRST_QUEUED =
            "SELECT submitted_at FROM job WHERE status = 'QUEUED' ORDER BY submitted_at LIMIT ?1";

    /** Each state has an index of its own, which a question for both would not use. */
    private static final String QUEUE_STATE = """
            SELECT (SELECT count(*) FROM job WHERE status = 'QUEUED'),
                coalesce(extract(epoch FROM now() - (SELECT min(submitted_at) FROM job WHERE status = 'QUEUED')), 0),
                (SELECT count(*) FROM job WHERE status = 'PROCESSING')""";

    private static final String LOCK_ENDED = """
            SELECT id FROM job
            WHERE status IN ('COMPLETED', 'FAILED')
                AND coalesce(counts_as_ended_at, finished_at) < now() - CAST(?1 AS interval)
            ORDER BY coalesce(counts_as_ended_at, finished_at) LIMIT ?2
            FOR UPDATE SKIP LOCKED""";

    /** Of jobs that are locked: a timetable that takes one in after this look waits, and finds that it is not there. */
    private static final String DELETE_UNUSED = """
            DELETE FROM job WHERE id = ANY(CAST(?1 AS uuid[]))
                AND NOT EXISTS (SELECT 1 FROM timetable_job WHERE timetable_job.job_id = job.id)""";

    private static final String PASS_OVER_USED = """
            UPDATE job SET counts_as_ended_at = now() - CAST(?2 AS interval) + CAST(?3 AS interval)
            WHERE id = ANY(CAST(?1 AS uuid[]))""";

    private static final String DELETE_ALL = "DELETE FROM job WHERE owner_id = ?1 RETURNING id";

    /** Of the owner {@code ?1}. */
    static final String KEPT = """
            SELECT count(*) AS files, coalesce(sum(job.file_size) FILTER (WHERE job_file.job_id IS NOT NULL), 0) AS bytes
            FROM job LEFT JOIN job_file ON job_file.job_id = job.id WHERE job.owner_id = ?1""";

    /** A file that both have stays twice, for timetables are made of each; only the new owner's own is found by its bytes. */
    private static final String GIVE_ALL = """
            UPDATE job SET owner_id = ?2, file_sha256 = CASE
                WHEN EXISTS (SELECT 1 FROM job own WHERE own.owner_id = ?2 AND own.file_sha256 = job.file_sha256)
                THEN %s ELSE job.file_sha256 END
            WHERE owner_id = ?1""".formatted(NOT_FOUND_BY_BYTES);

    private static final String LOCK = "SELECT id FROM job WHERE id = ?1 AND owner_id = ?2 FOR UPDATE";

    private static final String DELETE = "DELETE FROM job WHERE id = ?1 AND owner_id = ?2";

    private final NativeSql sql;

    @Inject
    JobGateway(NativeSql sql) {
        this.sql = sql;
    }

    Optional<Job> find(UUID jobId) {
        return sql.rows(BY_ID, JobGateway::job, jobId).stream().findFirst();
    }

    List<Job> all(Collection<UUID> ids) {
        return sql.rows(BY_IDS, JobGateway::job, (Object) array(ids));
    }

    /** Newest first. */
    List<Job> ofOwner(UUID ownerId, int limit) {
        return sql.rows(OF_OWNER, JobGateway::job, ownerId, limit);
    }

    /** The owner's job of the same bytes, which stays as it is until the caller's transaction ends. */
    Optional<Job> ofBytes(UUID ownerId, Sha256 sha256) {
        return sql.rows(OF_BYTES, JobGateway::job, ownerId, sha256.bytes()).stream()
                .findFirst();
    }

    KeptFiles kept(UUID ownerId) {
        return sql.row(KEPT, row -> new KeptFiles(row.number(0), row.number(1)), ownerId);
    }

    /**
     * FAILED → QUEUED, as if it were new.
     *
     * @param readerVersion of the reader that counts as the last one
     * @return the job as it is now; empty where it is not FAILED any more
     */
    Optional<Job> queueAgain(Job job, String requestId, int readerVersion) {
        return sql
                .rows(
                        QUEUE_AGAIN,
                        row -> Job.queued(job.id(), job.ownerId(), job.fileName(), job.fileSize(), row.instant(0)),
                        job.id(),
                        requestId,
                        readerVersion)
                .stream()
                .findFirst();
    }

    /** The job is no longer found by its bytes; false where the reader of this version has read it. */
    boolean giveWay(UUID jobId) {
        return sql.update(GIVE_WAY, jobId, ScheduleReader.VERSION) == 1;
    }

    /** Whether a job is QUEUED whose last message was written longer than {@code age} ago and has left the outbox. */
    public boolean anyWaitsFor(Duration age) {
        return sql.row(WAITS_FOR_LONG, row -> row.flag(0), age);
    }

    /**
     * Marks QUEUED jobs as published now whose last message was written longer than {@code age} ago and that have none in the
     * outbox. Those that another node holds are left to it.
     *
     * @param queueHead when the first message that is in the queue was written: only messages older by {@code age} than that are
     *     lost; empty where no message is in the queue
     *
     * @return those that need a message now
     */
    public List<QueuedJob> republish(Duration age, Optional<Instant> queueHead, int limit) {
        return sql.rows(REPUBLISH, row -> new QueuedJob(row.uuid(0), row.text(1)), age, limit, queueHead.orElse(null));
    }

    /** @return when the jobs that wait were submitted, the first {@code limit} of them in their order */
    List<Instant> firstQueued(int limit) {
        return sql.rows(FIRST_QUEUED, row -> row.instant(0), limit);
    }

    public QueueState queueState() {
        return sql.row(
                QUEUE_STATE,
                row -> new QueueState(row.number(0), Duration.ofSeconds(Math.max(0, row.number(1))), row.number(2)));
    }

    /**
     * Locks the owner's job until the caller's transaction ends. It waits for transactions that are putting the job into a timetable.
     *
     * @return false where the owner has no such job
     */
    boolean lock(UUID ownerId, UUID jobId) {
        return !sql.rows(LOCK, row -> row.uuid(0), jobId, ownerId).isEmpty();
    }

    /**
     * Locks jobs that ended so long ago, the oldest first, until the caller's transaction ends; those that somebody is about to use are
     * left.
     *
     * @return not more than {@code limit}
     */
    public List<UUID> lockEnded(Duration ago, int limit) {
        return sql.rows(LOCK_ENDED, row -> row.uuid(0), ago, limit);
    }

    /**
     * Deletes those of the locked jobs that are in no timetable.
     *
     * @return how many
     */
    public int deleteUnused(List<UUID> locked) {
        return sql.update(DELETE_UNUSED, (Object) array(locked));
    }

    /** The others are not among those that ended so long {@code ago} until {@code pause} from now. */
    public void passOver(List<UUID> locked, Duration ago, Duration pause) {
        sql.update(PASS_OVER_USED, array(locked), ago, pause);
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** @return the ids of all jobs that the owner had, whatever became of them */
    List<UUID> deleteAll(UUID ownerId) {
        return sql.rows(DELETE_ALL, row -> row.uuid(0), ownerId);
    }

    void giveAll(UUID from, UUID to) {
        sql.update(GIVE_ALL, from, to);
    }

    /** Deletes the owner's job with its PDF, its schedule and its messages. */
    boolean delete(UUID ownerId, UUID jobId) {
        return sql.update(DELETE, jobId, ownerId) == 1;
    }

    private static Job job(Row row) {
        return new Job(
                row.uuid(0),
                row.uuid(1),
                JobStatus.valueOf(row.text(2)),
                Optional.ofNullable(row.text(3)).map(ScheduleKind::valueOf),
                row.text(4),
                (int) row.number(5),
                row.instant(6),
                row.isNull(7) ? Optional.empty() : Optional.of(row.instant(7)),
                row.isNull(8) ? Optional.empty() : Optional.of(row.instant(8)),
                (int) row.number(9),
                (int) row.number(10),
                ProblemType.ofUri(row.text(11)).map(type -> new Problem(type, row.text(12))));
    }

    /** Puts both states into a statement; a change that {@link JobStatus} does not allow keeps the product from starting. */
    static String change(JobStatus from, JobStatus to, String statement) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("A job may not go from " + from + " to " + to);
        }
        return statement.replace(":from", "'" + from + "'").replace(":to", "'" + to + "'");
    }
}
