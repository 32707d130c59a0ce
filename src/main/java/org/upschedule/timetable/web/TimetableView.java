package org.upschedule.timetable.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.feed.FeedUse;
import org.upschedule.schedule.Finding;
import org.upschedule.timetable.SettingsJson;
import org.upschedule.timetable.Timetable;
import org.upschedule.timetable.Timetables;

/** A timetable as its owner sees it. */
final class TimetableView {

    private TimetableView() {}

    /** What a list shows. */
    static JsonObjectBuilder summary(Timetable timetable, String path) {
        JsonArrayBuilder jobs = Json.createArrayBuilder();
        timetable.jobIds().forEach(id -> jobs.add(id.toString()));
        String self = path + timetable.id();
        return Json.createObjectBuilder()
                .add("id", timetable.id().toString())
                .add("name", timetable.name())
                .add("jobs", jobs)
                .add("academicYear", timetable.academicYear())
                .add("createdAt", timetable.createdAt().toString())
                .add(
                        "links",
                        Json.createObjectBuilder()
                                .add("self", self)
                                .add("events", self + "/events")
                                .add("calendar", self + "/calendar.ics")
                                .add("feed", self + "/feed"));
    }

    static JsonObject of(Timetables.Seen seen, String path) {
        CalendarSettings settings = seen.timetable().settings();
        JsonObjectBuilder json = summary(seen.timetable(), path)
                .addAll(Json.createObjectBuilder(SettingsJson.write(settings)))
                .add("modules", modules(seen.calendar(), settings))
                .add("findings", findings(seen.calendar()));
        seen.feed().ifPresentOrElse(use -> json.add("feed", feed(use)), () -> json.addNull("feed"));
        seen.difference().ifPresent(difference -> json.add("changes", EventsView.of(difference)));
        return json.build();
    }

    private static JsonArrayBuilder modules(CalendarState calendar, CalendarSettings settings) {
        Map<String, String> colours = new TreeMap<>();
        for (Event event : calendar.events()) {
            colours.put(event.module(), event.colour());
        }
        JsonArrayBuilder modules = Json.createArrayBuilder();
        colours.forEach((module, colour) -> modules.add(Json.createObjectBuilder()
                .add("module", module)
                .add("name", settings.names().getOrDefault(module, module))
                .add("colour", colour)));
        return modules;
    }

    private static JsonArrayBuilder findings(CalendarState calendar) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        for (Finding finding : calendar.findings()) {
            findings.add(Json.createObjectBuilder().add("code", finding.code()).add("message", finding.message()));
        }
        return findings;
    }

    private static JsonObjectBuilder feed(FeedUse use) {
        JsonArrayBuilder clients = Json.createArrayBuilder();
        use.clients()
                .forEach(client -> clients.add(Json.createObjectBuilder()
                        .add("client", client.kind())
                        .add("fetches", client.fetches())
                        .add("lastFetchAt", client.lastFetchAt().toString())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("createdAt", use.createdAt().toString())
                .add(
                        "fetches",
                        use.clients().stream()
                                .mapToLong(FeedUse.Client::fetches)
                                .sum());
        Optional<Instant> last =
                use.clients().stream().map(FeedUse.Client::lastFetchAt).max(Comparator.naturalOrder());
        last.ifPresentOrElse(at -> json.add("lastFetchAt", at.toString()), () -> json.addNull("lastFetchAt"));
        return json.add("clients", clients);
    }
}
