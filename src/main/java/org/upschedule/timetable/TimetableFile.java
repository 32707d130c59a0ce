package org.upschedule.timetable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.calendar.files.TermOfYear;
import org.upschedule.job.Job;
import org.upschedule.schedule.ScheduleKind;

/**
 * A file of a timetable, as its student sees it.
 *
 * @param year of its lectures; empty where it has none
 * @param yearAssumed whether nothing says that it is that year
 * @param replacedIn terms in which a newer file has taken its place
 */
public record TimetableFile(
        UUID job,
        String name,
        ScheduleKind kind,
        Optional<Integer> year,
        boolean yearAssumed,
        List<TermOfYear> replacedIn) {

    static TimetableFile of(TakenFile taken, Job job) {
        ScheduleKind kind = job.kind().orElseThrow();
        boolean lectures = kind == ScheduleKind.LECTURES;
        return new TimetableFile(
                taken.job(),
                job.fileName(),
                kind,
                lectures ? Optional.of(taken.year()) : Optional.empty(),
                lectures && taken.origin() == YearOrigin.ASSUMED,
                taken.leftOut().stream().sorted().toList());
    }
}
