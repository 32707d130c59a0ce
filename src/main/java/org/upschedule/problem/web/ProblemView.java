package org.upschedule.problem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.files.TermOfYear;
import org.upschedule.calendar.files.Vanishing;
import org.upschedule.problem.Problem;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleKind;

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

        @Schema(description = "What would vanish, in English words; only of the type would-remove")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> wouldRemove,

        @Schema(description = "The same, each with its parts") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<VanishingView> vanishing) {

    /** Something that a timetable would have no longer. */
    @Schema(
            name = "Vanishing",
            requiredProperties = {"kind", "modules"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VanishingView(
            Vanishing.Kind kind,

            @Schema(nullable = true, description = "The kind of list that it stands in; not of the kind CALENDAR")
            ScheduleKind list,

            @Schema(nullable = true, description = "Of the term; only of the kind TERM")
            Integer year,

            @Schema(nullable = true, description = "Only of the kind TERM")
            Term term,

            @Schema(nullable = true, description = "The name of the timetable; only of the kind CALENDAR")
            String timetable,

            List<String> modules) {

        private static VanishingView of(Vanishing vanishing) {
            Optional<TermOfYear> term = Optional.ofNullable(vanishing.term());
            return new VanishingView(
                    vanishing.kind(),
                    vanishing.list(),
                    term.map(TermOfYear::year).orElse(null),
                    term.map(TermOfYear::term).orElse(null),
                    vanishing.timetable(),
                    vanishing.modules().stream().map(ModuleCode::code).toList());
        }
    }

    public static ProblemView of(Problem problem) {
        return new ProblemView(
                URI.create(problem.type().uri()),
                problem.type().title(),
                problem.type().status(),
                problem.detail(),
                problem.vanishing().stream().map(Vanishing::message).toList(),
                problem.vanishing().stream().map(VanishingView::of).toList());
    }
}
