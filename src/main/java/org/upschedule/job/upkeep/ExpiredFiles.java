package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.upschedule.Component;
import org.upschedule.job.JobFileGateway;
import org.upschedule.retention.RetentionConfig;

/** Deletes PDFs whose time has come; the job and what was read stay. */
@Component
public class ExpiredFiles {

    private final JobFileGateway files;
    private final RetentionConfig config;

    @Inject
    ExpiredFiles(JobFileGateway files, RetentionConfig config) {
        this.files = files;
        this.config = config;
    }

    /**
     * Deletes one batch in one transaction. A PDF whose job has not ended is kept: what was accepted is read first.
     *
     * @return how many were deleted; 0 means that none is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int deleteBatch() {
        return files.deleteExpired(config.batchSize(), config.batchBytes());
    }
}
