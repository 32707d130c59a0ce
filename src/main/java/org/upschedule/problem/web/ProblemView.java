package org.upschedule.problem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.problem.Problem;

/** A problem as RFC 9457 section 3 describes it. */
@Schema(
        name = "Problem",
        description = "Problem details (RFC 9457), as application/problem+json",
        requiredProperties = {"type", "title", "status", "detail"})
public record ProblemView(
        @Schema(description = "Stable", example = "urn:upschedule:problem:not-a-pdf")
        URI type,

        String title,
        int status,

        @Schema(description = "One sentence for a person, which says what to do next")
        String detail,

        @Schema(description = "What would vanish, in words; only of the type would-remove")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> wouldRemove) {

    public static ProblemView of(Problem problem) {
        return new ProblemView(
                URI.create(problem.type().uri()),
                problem.type().title(),
                problem.type().status(),
                problem.detail(),
                problem.wouldRemove());
    }
}
