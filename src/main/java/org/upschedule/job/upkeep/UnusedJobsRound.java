package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes jobs that nobody has made a timetable of. */
@Component
public class UnusedJobsRound extends DeletionRound {

    private final UnusedJobs jobs;

    @Inject
    UnusedJobsRound(UnusedJobs jobs, RetentionConfig config, MetricRegistry metrics) {
        super("jobs", config, metrics);
        this.jobs = jobs;
    }

    @Override
    protected Batch deleteBatch() {
        return jobs.deleteBatch();
    }
}
