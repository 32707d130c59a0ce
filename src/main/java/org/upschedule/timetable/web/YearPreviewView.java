package org.upschedule.timetable.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.timetable.YearPreview;

/** What other dates would change, as an administrator sees it before she stores them. */
@Schema(name = "AcademicYearPreview")
public record YearPreviewView(
        @Schema(description = "Whether the numbers are estimated from a sample, because there are too many calendars")
        boolean estimate,

        @Schema(description = "Calendars that were looked at")
        long looked,

        @Schema(description = "Calendars that are made with the dates of the year")
        long calendars,

        @Schema(description = "Calendars that would say something else")
        long changed,

        @Schema(description = "Calendars that could not be made with these dates; their feeds would stay as they are")
        long failed,

        @Schema(description = "In all changed calendars together")
        EventsView events) {

    /** Events are those of calendar programs; of a weekly lecture that is one for each part of a term. */
    @Schema(name = "EventCounts")
    public record EventsView(
            long added,

            @Schema(description = "They stay, and have other dates")
            long moved,

            long removed,

            @Schema(description = "Lectures, tests and exams on dates that they were not on before")
            long datesAdded,

            @Schema(description = "The same on dates that they are not on any more")
            long datesRemoved) {}

    static YearPreviewView of(YearPreview preview) {
        return new YearPreviewView(
                preview.isEstimate(),
                preview.looked(),
                preview.ofAll(preview.looked()),
                preview.ofAll(preview.changed()),
                preview.ofAll(preview.failed()),
                new EventsView(
                        preview.ofAll(preview.events().added()),
                        preview.ofAll(preview.events().moved()),
                        preview.ofAll(preview.events().removed()),
                        preview.ofAll(preview.events().datesAdded()),
                        preview.ofAll(preview.events().datesRemoved())));
    }
}
