package org.upschedule.timetable.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.files.TermOfYear;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.timetable.TimetableFile;

/** A file of a timetable. */
@Schema(name = "TimetableFile", description = "A file that the timetable is made from; the newest comes last")
public record FileView(
        UUID job,
        String fileName,
        ScheduleKind kind,

        @Schema(nullable = true, description = "The year of its lectures; null where it has none")
        Integer academicYear,

        @Schema(description = "Nothing says that it is that year: please ask")
        boolean yearAssumed,

        @Schema(description = "Terms in which a newer file has taken its place, such as 2026-S1")
        List<String> replacedIn) {

    static FileView of(TimetableFile file) {
        return new FileView(
                file.job(),
                file.name(),
                file.kind(),
                file.year().orElse(null),
                file.yearAssumed(),
                file.replacedIn().stream().map(TermOfYear::toString).toList());
    }
}
