package org.upschedule.timetable.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.EventKind;
import org.upschedule.planning.Appointment;
import org.upschedule.planning.Choice;
import org.upschedule.planning.Clash;
import org.upschedule.planning.Group;
import org.upschedule.planning.ModulePart;
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
            requiredProperties = {"one", "other", "between", "minutes", "from", "to", "message"})
    public record ClashView(
            String one,
            String other,

            @Schema(description = "The two, with the parts of their names")
            List<AppointmentView> between,

            @Schema(nullable = true, description = "Of the session in its week; null where both are tests or exams")
            DayOfWeek day,

            @Schema(nullable = true, description = "null for what is so every week")
            LocalDate date,

            int minutes,

            @Schema(description = "Minute of the day from which both take place")
            int from,

            @Schema(description = "Minute of the day until which both take place")
            int to,

            @Schema(description = "All of it in an English sentence")
            String message) {

        private static ClashView of(Clash clash) {
            return new ClashView(
                    clash.one().toString(),
                    clash.other().toString(),
                    Stream.of(clash.one(), clash.other())
                            .map(AppointmentView::of)
                            .toList(),
                    clash.day(),
                    clash.date(),
                    clash.minutes(),
                    clash.from(),
                    clash.to(),
                    clash.message());
        }
    }

    /** A group's sessions, a test or an exam. */
    @Schema(name = "ClashingAppointment")
    public record AppointmentView(
            String module,
            EventKind kind,

            @Schema(description = "The group's code, or what the form calls the test; empty where it says none")
            String name) {

        private static AppointmentView of(Appointment appointment) {
            return new AppointmentView(appointment.module().code(), appointment.kind(), appointment.name());
        }
    }

    /** Why every proposal has clashes. */
    @Schema(name = "Reason")
    public record ReasonView(
            Obstacle.Kind kind,

            @Schema(description = "All of it in English sentences")
            String message,

            @Schema(description = "What cannot be combined; only of the kind CONFLICT")
            List<PartView> parts) {

        private static ReasonView of(Obstacle obstacle) {
            return new ReasonView(
                    obstacle.kind(),
                    obstacle.message(),
                    obstacle.choices().stream().map(PartView::of).toList());
        }
    }

    /** Sessions of one module and kind, which cannot be combined with others. */
    @Schema(name = "ModulePart")
    public record PartView(
            String module,
            String offered,
            EventKind kind,

            @Schema(description = "The codes of all groups on offer")
            List<String> groups,

            @Schema(nullable = true, description = "The group that she insists on")
            String locked) {

        private static PartView of(Choice choice) {
            ModulePart part = choice.part();
            return new PartView(
                    part.module().code(),
                    part.offered(),
                    part.kind(),
                    choice.groups().stream().map(Group::code).toList(),
                    choice.locked().map(Group::code).orElse(null));
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
