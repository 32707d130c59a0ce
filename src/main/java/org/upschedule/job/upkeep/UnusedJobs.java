package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.job.JobConfig;
import org.upschedule.job.JobGateway;
import org.upschedule.retention.RetentionConfig;

/** Deletes jobs that ended long ago and that no timetable is made of. */
@Component
public class UnusedJobs {

    private final JobGateway jobs;
    private final Duration kept;
    private final int batchSize;

    @Inject
    UnusedJobs(JobGateway jobs, JobConfig config, RetentionConfig retention) {
        this.jobs = jobs;
        this.kept = config.kept();
        this.batchSize = retention.batchSize();
    }

    /**
     * Deletes one batch in one transaction.
     *
     * @return how many were deleted; 0 means that none is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int deleteBatch() {
        return jobs.deleteUnused(kept, batchSize);
    }
}
