package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.calendar.files.JoinedFiles;
import org.upschedule.calendar.files.SourceFile;
import org.upschedule.job.Jobs;
import org.upschedule.schedule.Schedule;

/** The files of timetables with what was read from them. */
@Component
class SourceFiles {

    private final Jobs jobs;
    private final TermDates termDates;

    @Inject
    SourceFiles(Jobs jobs, TermDates termDates) {
        this.jobs = jobs;
        this.termDates = termDates;
    }

    /** @throws UnknownTermDatesException where there are lectures of a year without dates */
    JoinedFiles joined(Timetable timetable) {
        return JoinedFiles.of(of(timetable.files()));
    }

    /** Those that have not been deleted, the oldest first. */
    List<SourceFile> of(Collection<TakenFile> files) {
        return files.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    /** Empty where the file has been deleted. */
    Optional<SourceFile> of(TakenFile file) {
        return jobs.named(file.job()) // before its schedule, of which the cache may still have a copy
                .flatMap(job -> jobs.schedule(job.id()).map(schedule -> of(file, job.fileName(), schedule)));
    }

    private SourceFile of(TakenFile file, String name, Schedule schedule) {
        AcademicYear year = SourceFile.hasLectures(schedule) ? termDates.of(file.year()) : null;
        return new SourceFile(name, schedule, year, file.origin() == YearOrigin.ASSUMED, file.leftOut());
    }
}
