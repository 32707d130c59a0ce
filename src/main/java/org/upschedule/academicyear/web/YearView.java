package org.upschedule.academicyear.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.AcademicYearDocument;
import org.upschedule.academicyear.store.YearVersion;

/** A version of an academic year as callers see it: the file, and where it comes from. */
@Schema(
        name = "AcademicYearVersion",
        requiredProperties = {"year", "version", "source", "confirmed", "file"})
public record YearView(
        int year,
        @Schema(description = "0 came with the product") int version,
        @Schema(description = "shipped or edited") String source,
        boolean confirmed,
        @Schema(nullable = true) Instant editedAt,
        AcademicYearDocument file) {

    static YearView of(YearVersion version) {
        return new YearView(
                version.year().year(),
                version.version(),
                version.editedAt().isPresent() ? "edited" : "shipped",
                version.year().confirmed(),
                version.editedAt().orElse(null),
                AcademicYearDocument.of(version.year()));
    }
}
