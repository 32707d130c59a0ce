package org.upschedule.timetable.web;

import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.Agenda;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.Occurrence;

/** An event on one of its dates. */
@Schema(name = "Event", description = "An event on one of its dates. Times are wall times in Africa/Johannesburg")
public record OccurrenceView(
        @Schema(description = "Names the event on its date; can be hidden")
        String id,

        @Schema(description = "Names it on all its dates; can be hidden")
        String session,

        EventKind kind,
        String module,
        @Schema(nullable = true) String group,
        String title,

        @Schema(example = "2026-02-09T08:30", implementation = String.class)
        LocalDateTime start,

        @Schema(example = "2026-02-09T09:20", implementation = String.class)
        LocalDateTime end,

        @Schema(description = "The date is known and the time is not")
        boolean wholeDay,

        boolean endAssumed,
        String location,
        boolean tentative,
        String colour,

        @Schema(description = "Ids of the events that take up some of the same time, the first 20 of them")
        List<String> clashes,

        @Schema(description = "How many more there are") int moreClashes) {

    static OccurrenceView of(Occurrence occurrence, Agenda.Clashes clashes) {
        Event event = occurrence.event();
        return new OccurrenceView(
                occurrence.id(),
                event.session(),
                event.kind(),
                event.module().code(),
                event.group(),
                event.summary(),
                occurrence.start(),
                occurrence.end(),
                occurrence.wholeDay(),
                event.assumedEnd(),
                event.location(),
                event.tentative(),
                event.colour(),
                clashes.named().stream().map(Occurrence::id).toList(),
                clashes.count() - clashes.named().size());
    }
}
