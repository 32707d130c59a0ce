package org.upschedule.timetable.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A newer file for a timetable. */
@Schema(name = "NewerJob", description = "A completed job of the caller that a timetable takes in")
public record NewerJobRequest(
        @NotNull(message = "is missing") UUID job) {}
