package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
        return joined(timetable, termDates::of);
    }

    /** @param dates of each year that has lectures */
    JoinedFiles joined(Timetable timetable, IntFunction<AcademicYear> dates) {
        return JoinedFiles.of(of(timetable.files(), dates));
    }

    /** Those that have not been deleted, the oldest first. */
    List<SourceFile> of(Collection<TakenFile> files) {
        return of(files, termDates::of);
    }

    private List<SourceFile> of(Collection<TakenFile> files, IntFunction<AcademicYear> dates) {
        return files.stream()
                .map(file -> of(file, dates))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where the file has been deleted. */
    Optional<SourceFile> of(TakenFile file) {
        return of(file, termDates::of);
    }

    private Optional<SourceFile> of(TakenFile file, IntFunction<AcademicYear> dates) {
        return jobs.named(file.job()) // before its schedule, of which the cache may still have a copy
                .flatMap(job -> jobs.schedule(job.id()).map(schedule -> of(file, job.fileName(), schedule, dates)));
    }

    private static SourceFile of(TakenFile file, String name, Schedule schedule, IntFunction<AcademicYear> dates) {
        AcademicYear year = SourceFile.hasLectures(schedule) ? dates.apply(file.year()) : null;
        return new SourceFile(name, schedule, year, file.origin() == YearOrigin.ASSUMED, file.leftOut());
    }
}
