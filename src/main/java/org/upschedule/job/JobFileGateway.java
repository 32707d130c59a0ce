package org.upschedule.job;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code job_file}: the uploaded PDFs, apart from their jobs, because they are deleted much earlier. */
@Component
public class JobFileGateway {

    private static final String KEEP = """
            INSERT INTO job_file (job_id, content, expires_at)
            VALUES (?1, ?2, now() + CAST(?3 AS interval))
            ON CONFLICT (job_id) DO UPDATE SET expires_at = EXCLUDED.expires_at""";

    private static final String FIND = "SELECT content FROM job_file WHERE job_id = ?1";

    private static final String HOLD = "SELECT job_id FROM job_file WHERE job_id = ?1 FOR UPDATE";

    /** As many as are below the number of bytes together, and one in any case. */
    private static final String DELETE_EXPIRED = """
            WITH expired AS (
                SELECT job_file.job_id, job_file.expires_at, job.file_size
                FROM job_file JOIN job ON job.id = job_file.job_id
                WHERE job_file.expires_at < now() AND job.status IN ('COMPLETED', 'FAILED')
                ORDER BY job_file.expires_at LIMIT ?1
                FOR UPDATE OF job_file SKIP LOCKED
            ), sized AS (
                SELECT job_id, sum(file_size) OVER (ORDER BY expires_at, job_id) - file_size AS bytes_before FROM expired
            )
            DELETE FROM job_file WHERE job_id IN (SELECT job_id FROM sized WHERE bytes_before < ?2)""";

    private final NativeSql sql;

    @Inject
    JobFileGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Keeps the PDF for so long from now; one that is there already is kept longer. */
    void keep(UUID jobId, byte[] content, Duration time) {
        sql.update(KEEP, jobId, content, time);
    }

    /** The PDF; empty where it has been deleted. */
    Optional<byte[]> find(UUID jobId) {
        return sql.rows(FIND, row -> row.bytes(0), jobId).stream().findFirst();
    }

    /** Keeps the PDF from being deleted until the caller's transaction ends; false where it has been already. */
    boolean hold(UUID jobId) {
        return !sql.rows(HOLD, row -> row.uuid(0), jobId).isEmpty();
    }

    /**
     * Deletes PDFs whose time is over and whose jobs have ended, the oldest first; those that another node is deleting are left
     * to it.
     *
     * @return how many, not more than {@code limit}, and not many more {@code bytes} together
     */
    public int deleteExpired(int limit, long bytes) {
        return sql.update(DELETE_EXPIRED, limit, bytes);
    }
}
