package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes PDFs whose time has come; the job and what was read stay. */
@Singleton
public class ExpiredFiles {

    private final EntityManager entities;
    private final Clock clock;
    private final int batchSize;

    @Inject
    ExpiredFiles(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "upschedule.retention.batch-size") int batchSize) {
        this.entities = entities;
        this.clock = clock;
        this.batchSize = batchSize;
    }

    /**
     * Deletes one batch in one transaction. A PDF whose job has not ended is kept: what was accepted is read first.
     *
     * @return how many were deleted; 0 means that none is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int deleteBatch() {
        return entities.createNativeQuery("DELETE FROM job_file WHERE job_id IN ("
                        + "SELECT job_file.job_id FROM job_file JOIN job ON job.id = job_file.job_id"
                        + " WHERE job_file.expires_at < ?1 AND job.status IN ('COMPLETED', 'FAILED')"
                        + " ORDER BY job_file.expires_at LIMIT ?2 FOR UPDATE OF job_file SKIP LOCKED)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, batchSize)
                .executeUpdate();
    }
}
