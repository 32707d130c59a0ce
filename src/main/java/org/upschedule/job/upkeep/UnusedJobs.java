package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.job.JobConfig;
import org.upschedule.job.JobGateway;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes jobs that ended long ago and that no timetable is made of. */
@Component
public class UnusedJobs {

    /** Most old jobs are in a timetable, for a year and longer: those are not looked at in each round. */
    private static final Duration USED_PASSED_OVER = Duration.ofDays(7);

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
     * Looks at one batch in one transaction. They are locked first and looked at then: a timetable that takes one in at the same time is
     * seen, or does not get it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public DeletionRound.Batch deleteBatch() {
        List<UUID> ended = jobs.lockEnded(kept, batchSize);
        int deleted = ended.isEmpty() ? 0 : jobs.deleteUnused(ended);
        if (deleted < ended.size()) {
            jobs.passOver(ended, kept, USED_PASSED_OVER);
        }
        return new DeletionRound.Batch(deleted, ended.size() == batchSize);
    }
}
