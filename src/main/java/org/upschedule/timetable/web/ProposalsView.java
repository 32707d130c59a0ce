package org.upschedule.timetable.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.Term;
import org.upschedule.planning.Clash;
import org.upschedule.planning.Obstacle;
import org.upschedule.planning.Plan;
import org.upschedule.planning.Preference;
import org.upschedule.planning.Proposal;
import org.upschedule.planning.WeekFigures;

/** Proposals as callers see them. */
@Schema(
        name = "Proposals",
        requiredProperties = {"proposals", "complete", "fixedClashes", "choices", "findings"})
public record ProposalsView(
        @Schema(description = "Best first") List<ProposalView> proposals,

        @Schema(description = "false where the search was stopped by its limit")
        boolean complete,

        @Schema(nullable = true, description = "Why no choice is free of clashes; null where one is")
        ReasonView reason,

        List<ClashView> fixedClashes,

        @Schema(description = "All groups and what each costs in time")
        List<ChoiceView> choices,

        List<NoteView> findings) {

    /** One choice of groups. */
    @Schema(name = "Proposal")
    public record ProposalView(
            List<ChoiceView.ChosenView> groups,

            @Schema(description = "Of sessions with sessions in a week")
            int clashMinutes,

            @Schema(description = "Of sessions during tests and exams in the year")
            int missedMinutes,

            List<ClashView> clashes,

            @Schema(description = "For what she does not want; fewer are better")
            int totalPoints,

            Map<Preference, Integer> points,
            List<WeekView> weeks) {

        private static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.groups().stream().map(ChoiceView.ChosenView::of).toList(),
                    proposal.clashMinutes(),
                    proposal.missedMinutes(),
                    proposal.clashes().stream().map(ClashView::of).toList(),
                    proposal.totalPoints(),
                    proposal.points(),
                    proposal.weeks().stream().map(WeekView::of).toList());
        }
    }

    /** What the weeks of a season look like under a proposal. */
    @Schema(name = "ProposedWeek")
    public record WeekView(
            Set<Term> quarters,
            int days,
            int gapMinutes,
            @Schema(nullable = true) LocalTime earliestStart,
            @Schema(nullable = true) LocalTime latestEnd) {

        private static WeekView of(WeekFigures week) {
            return new WeekView(
                    week.quarters(), week.days(), week.gapMinutes(), week.earliestStart(), week.latestEnd());
        }
    }

    /** Two things at the same time. */
    @Schema(
            name = "Clash",
            requiredProperties = {"one", "other", "minutes", "message"})
    public record ClashView(
            String one,
            String other,

            @Schema(nullable = true, description = "null for what is so every week")
            LocalDate date,

            int minutes,
            String message) {

        private static ClashView of(Clash clash) {
            return new ClashView(clash.one(), clash.other(), clash.date(), clash.minutes(), clash.message());
        }
    }

    /** What cannot be combined. */
    @Schema(name = "Reason")
    public record ReasonView(String message, List<ChoiceView.PartView> parts) {

        private static ReasonView of(Obstacle obstacle) {
            return new ReasonView(
                    obstacle.message(),
                    obstacle.parts().stream().map(ChoiceView.PartView::of).toList());
        }
    }

    static ProposalsView of(Plan plan) {
        return new ProposalsView(
                plan.proposals().stream().map(ProposalView::of).toList(),
                plan.complete(),
                plan.reason().map(ReasonView::of).orElse(null),
                plan.fixedClashes().stream().map(ClashView::of).toList(),
                plan.choices().stream().map(ChoiceView::of).toList(),
                plan.findings().stream().map(NoteView::of).toList());
    }
}
