package org.upschedule.job.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.job.FailedJobs;

/** Why jobs failed, as administrators see it. */
@Schema(name = "Failure", description = "Why jobs failed, and how many")
public record FailureView(
        @Schema(description = "For the addresses below, such as processing-failed")
        String reason,

        String title,

        @Schema(description = "Whether the fault is the service's, not the files'")
        boolean ours,

        long jobs,

        @Schema(description = "Those whose PDF is kept, so that they can be sent again")
        long kept,

        Instant first,
        Instant last) {

    static FailureView of(FailedJobs.Reason reason) {
        return new FailureView(
                reason.problem().slug(),
                reason.problem().title(),
                reason.problem().ours(),
                reason.jobs(),
                reason.kept(),
                reason.first(),
                reason.last());
    }
}
