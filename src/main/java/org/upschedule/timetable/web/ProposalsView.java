package org.upschedule.timetable.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.function.Function;
import org.upschedule.planning.Choice;
import org.upschedule.planning.Clash;
import org.upschedule.planning.Group;
import org.upschedule.planning.ModulePart;
import org.upschedule.planning.Plan;
import org.upschedule.planning.Proposal;
import org.upschedule.planning.WeekFigures;

/** Proposals as callers see them. */
final class ProposalsView {

    private ProposalsView() {}

    static JsonObject of(Plan plan) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("proposals", array(plan.proposals(), ProposalsView::proposal))
                .add("complete", plan.complete());
        plan.reason()
                .ifPresentOrElse(
                        reason -> json.add(
                                "reason",
                                Json.createObjectBuilder()
                                        .add("message", reason.message())
                                        .add("parts", array(reason.parts(), ProposalsView::part))),
                        () -> json.addNull("reason"));
        return json.add("fixedClashes", array(plan.fixedClashes(), ProposalsView::clash))
                .add("choices", array(plan.choices(), ProposalsView::choice))
                .add("findings", array(plan.findings(), finding -> Json.createObjectBuilder()
                        .add("code", finding.code())
                        .add("message", finding.message())))
                .build();
    }

    private static JsonObjectBuilder proposal(Proposal proposal) {
        JsonObjectBuilder points = Json.createObjectBuilder();
        proposal.points().forEach((preference, value) -> points.add(preference.name(), value));
        return Json.createObjectBuilder()
                .add("groups", array(proposal.groups(), group -> part(group.part())
                        .add("group", group.code())))
                .add("clashMinutes", proposal.clashMinutes())
                .add("missedMinutes", proposal.missedMinutes())
                .add("clashes", array(proposal.clashes(), ProposalsView::clash))
                .add("totalPoints", proposal.totalPoints())
                .add("points", points)
                .add("weeks", array(proposal.weeks(), ProposalsView::week));
    }

    private static JsonObjectBuilder choice(Choice choice) {
        JsonObjectBuilder json = part(choice.part()).add("groups", array(choice.groups(), ProposalsView::group));
        choice.locked().ifPresentOrElse(group -> json.add("locked", group.code()), () -> json.addNull("locked"));
        return json;
    }

    private static JsonObjectBuilder group(Group group) {
        return Json.createObjectBuilder()
                .add("group", group.code())
                .add("sessions", group.sessions().size())
                .add("openSessions", group.open().size())
                .add("minutesAWeek", group.minutesAWeek())
                .add("days", strings(group.days()))
                .add("campuses", strings(group.campuses()));
    }

    private static JsonObjectBuilder part(ModulePart part) {
        return Json.createObjectBuilder()
                .add("module", part.module())
                .add("offered", part.offered())
                .add("kind", part.kind().name());
    }

    private static JsonObjectBuilder clash(Clash clash) {
        return Json.createObjectBuilder()
                .add("one", clash.one())
                .add("other", clash.other())
                .add("date", text(clash.date()))
                .add("minutes", clash.minutes())
                .add("message", clash.message());
    }

    private static JsonObjectBuilder week(WeekFigures week) {
        return Json.createObjectBuilder()
                .add("quarters", strings(week.quarters()))
                .add("days", week.days())
                .add("gapMinutes", week.gapMinutes())
                .add("earliestStart", text(week.earliestStart()))
                .add("latestEnd", text(week.latestEnd()));
    }

    private static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }

    private static JsonArrayBuilder strings(Collection<?> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    private static <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObjectBuilder> view) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(view.apply(value)));
        return array;
    }
}
