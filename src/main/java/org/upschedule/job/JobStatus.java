package org.upschedule.job;

import java.util.Map;
import java.util.Set;

/** The states of a job. The table below is the only place that says which change is allowed. */
public enum JobStatus {
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED;

    private static final Map<JobStatus, Set<JobStatus>> ALLOWED = Map.of(
            // claimed by a worker
            QUEUED, Set.of(PROCESSING),
            // read; refused or out of attempts; given back by its worker, or taken from one that died or was too slow
            PROCESSING, Set.of(COMPLETED, FAILED, QUEUED),
            COMPLETED, Set.of(),
            // uploaded again, where the fault was ours
            FAILED, Set.of(QUEUED));

    public boolean mayBecome(JobStatus next) {
        return ALLOWED.get(this).contains(next);
    }
}
