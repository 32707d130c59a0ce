package org.upschedule.timetable.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.timetable.Timetable;

/** What a list of timetables shows of each. */
@Schema(description = "A timetable without its settings")
public record TimetableSummary(
        UUID id, String name, List<UUID> jobs, int academicYear, Instant createdAt, Links links) {

    /** Paths of what belongs to the timetable. */
    @Schema(name = "TimetableLinks", description = "Paths on this server")
    public record Links(String self, String events, String calendar, String feed) {}

    /** @param path of the timetables, with a slash at the end */
    static TimetableSummary of(Timetable timetable, String path) {
        String self = path + timetable.id();
        return new TimetableSummary(
                timetable.id(),
                timetable.name(),
                timetable.jobIds(),
                timetable.academicYear(),
                timetable.createdAt(),
                new Links(self, self + "/events", self + "/calendar.ics", self + "/feed"));
    }
}
