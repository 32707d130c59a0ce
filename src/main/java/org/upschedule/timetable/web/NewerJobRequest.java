package org.upschedule.timetable.web;

import jakarta.validation.constraints.NotNull;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.timetable.Timetables;

/** A newer file for a timetable. */
@Schema(name = "NewerJob", description = "A completed job of the caller that a timetable takes in")
public record NewerJobRequest(
        @NotNull(message = "is missing") UUID job,

        @Schema(description = "True after the answer would-remove, where that is right")
        Boolean confirm,

        @Schema(description = "The year of its lectures; found out where it is left out")
        Integer academicYear) {

    Timetables.NewerFile file() {
        OptionalInt year = academicYear == null ? OptionalInt.empty() : OptionalInt.of(academicYear);
        return new Timetables.NewerFile(job, year, Boolean.TRUE.equals(confirm));
    }
}
