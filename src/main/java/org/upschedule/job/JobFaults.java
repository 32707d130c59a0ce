package org.upschedule.job;

import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;

/** The problem of a job that failed through no fault of its PDF. */
public final class JobFaults {

    private JobFaults() {}

    public static Problem processingFailed() {
        return new Problem(
                ProblemType.PROCESSING_FAILED,
                "The PDF could not be read because of a fault on our side. Please upload it again in a few minutes.");
    }
}
