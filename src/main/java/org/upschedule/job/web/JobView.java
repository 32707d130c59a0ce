package org.upschedule.job.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.job.Job;
import org.upschedule.job.JobStatus;
import org.upschedule.problem.web.ProblemView;
import org.upschedule.schedule.ScheduleKind;

/** A job as callers see it. */
@Schema(
        name = "Job",
        description = "An uploaded PDF on its way to a schedule",
        requiredProperties = {"id", "status", "fileName", "size", "submittedAt", "attempts"})
public record JobView(
        UUID id,
        JobStatus status,
        @Schema(nullable = true) ScheduleKind kind,
        String fileName,
        @Schema(description = "Bytes") int size,
        Instant submittedAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,

        @Schema(description = "How often a worker has begun")
        int attempts,

        @Schema(nullable = true, description = "Counted from 1 while QUEUED")
        Integer queuePosition,

        @Schema(nullable = true, description = "Why the job has FAILED")
        ProblemView problem) {

    /** @param queuePosition place in the queue counted from 1, empty where the job does not wait */
    public static JobView of(Job job, Optional<Integer> queuePosition) {
        return new JobView(
                job.id(),
                job.status(),
                job.kind().orElse(null),
                job.fileName(),
                job.fileSize(),
                job.submittedAt(),
                job.startedAt().orElse(null),
                job.finishedAt().orElse(null),
                job.attempts(),
                queuePosition.orElse(null),
                job.problem().map(ProblemView::of).orElse(null));
    }
}
