package org.upschedule.timetable.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.Occurrence;
import org.upschedule.calendar.history.Appointment;
import org.upschedule.calendar.history.Difference;

/** Events, and what became of them, as callers see them. Times are wall times in Africa/Johannesburg. */
final class EventsView {

    private EventsView() {}

    static JsonArray of(Map<Occurrence, List<Occurrence>> agenda) {
        JsonArrayBuilder events = Json.createArrayBuilder();
        agenda.forEach((occurrence, clashes) -> events.add(occurrence(occurrence, clashes)));
        return events.build();
    }

    static JsonObjectBuilder of(Difference difference) {
        JsonArrayBuilder moved = Json.createArrayBuilder();
        difference
                .moved()
                .forEach(each -> moved.add(Json.createObjectBuilder()
                        .add("what", aspects(each.what()))
                        .add("before", session(each.before()))
                        .add("after", session(each.after()))));
        return Json.createObjectBuilder()
                .add("added", sessions(difference.added()))
                .add("moved", moved)
                .add("removed", sessions(difference.removed()));
    }

    private static JsonObjectBuilder occurrence(Occurrence occurrence, List<Occurrence> clashes) {
        Event event = occurrence.event();
        JsonArrayBuilder clashIds = Json.createArrayBuilder();
        clashes.forEach(clash -> clashIds.add(clash.id()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", occurrence.id())
                .add("session", event.session())
                .add("kind", event.kind().name())
                .add("module", event.module());
        add(json, "group", event.group());
        return json.add("title", event.summary())
                .add("start", occurrence.start().toString())
                .add("end", occurrence.end().toString())
                .add("wholeDay", occurrence.wholeDay())
                .add("endAssumed", event.assumedEnd())
                .add("location", event.location())
                .add("tentative", event.tentative())
                .add("colour", event.colour())
                .add("clashes", clashIds);
    }

    private static JsonArrayBuilder sessions(List<Appointment> sessions) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        sessions.forEach(session -> array.add(session(session)));
        return array;
    }

    private static JsonObjectBuilder session(Appointment session) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("session", session.id())
                .add("kind", session.kind().name())
                .add("module", session.module());
        add(json, "group", session.group());
        json.add("title", session.summary());
        add(json, "day", session.day());
        add(json, "date", session.date());
        add(json, "start", session.start());
        add(json, "end", session.end());
        return json.add("location", session.location());
    }

    private static JsonArrayBuilder aspects(Set<Appointment.Aspect> aspects) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        aspects.forEach(aspect -> array.add(aspect.name()));
        return array;
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
