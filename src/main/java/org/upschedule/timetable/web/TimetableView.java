package org.upschedule.timetable.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.Event;
import org.upschedule.timetable.Timetables;

/** A timetable as its owner sees it. */
@Schema(
        name = "Timetable",
        description = "A timetable: its jobs, its settings, what could not be placed, who asks for its feed")
public record TimetableView(
        @JsonUnwrapped TimetableSummary summary,
        @JsonUnwrapped SettingsView settings,

        @Schema(description = "The files that it is made from, the newest last")
        List<FileView> files,

        @Schema(description = "The modules in the calendar, as they look")
        List<Module> modules,

        @Schema(description = "What stands in hidden, with names")
        List<HiddenView> hiddenEvents,

        List<NoteView> findings,

        @Schema(nullable = true, description = "null where there is none")
        FeedView feed,

        @Schema(description = "What a change made of the calendar; only in the answer to a change")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        ChangesView changes) {

    /** A module as it looks in the calendar. */
    @Schema(name = "Module")
    public record Module(String module, String name, String colour) {}

    /** @param path of the timetables, with a slash at the end */
    static TimetableView of(Timetables.Seen seen, String path) {
        return new TimetableView(
                TimetableSummary.of(seen.timetable(), path),
                SettingsView.of(seen.timetable().settings()),
                seen.files().stream().map(FileView::of).toList(),
                modules(seen.calendar().events(), seen.timetable().settings()),
                HiddenView.of(seen),
                seen.calendar().findings().stream().map(NoteView::of).toList(),
                seen.feed().map(FeedView::of).orElse(null),
                seen.difference().map(ChangesView::of).orElse(null));
    }

    private static List<Module> modules(List<Event> events, CalendarSettings settings) {
        Map<String, String> colours = new TreeMap<>();
        events.forEach(event -> colours.put(event.module().code(), event.colour()));
        return colours.entrySet().stream()
                .map(module -> new Module(
                        module.getKey(),
                        settings.names().getOrDefault(module.getKey(), module.getKey()),
                        module.getValue()))
                .toList();
    }
}
