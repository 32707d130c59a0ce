package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.calendar.files.SourceFile;
import org.upschedule.database.DatabaseClock;
import org.upschedule.job.Job;
import org.upschedule.job.JobNotCompletedException;
import org.upschedule.job.JobStatus;
import org.upschedule.job.Jobs;
import org.upschedule.job.NoSuchJobException;
import org.upschedule.schedule.Schedule;

/** The jobs that a timetable may be made of: the owner's own, and read. */
@Component
class CompletedJobs {

    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private final Jobs jobs;
    private final DatabaseClock clock;

    @Inject
    CompletedJobs(Jobs jobs, DatabaseClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The files of a timetable as its student wants it, the oldest first.
     *
     * @param before the files of the timetable until now: they keep what she says nothing about
     */
    List<TakenFile> taken(UUID ownerId, TimetableDraft draft, Timetable before) {
        List<TakenFile> known = before == null ? List.of() : before.files();
        List<Job> sorted = draft.jobs().stream()
                .map(id -> completed(ownerId, id))
                .sorted(Comparator.comparingInt((Job job) -> place(known, job.id()))
                        .thenComparing(Job::submittedAt)
                        .thenComparing(Job::id))
                .toList();
        LectureYears.TakenYear year = years(draft.jobs()).after(lastLectures(known));
        return sorted.stream()
                .map(job -> taken(job, draft, known, year, isLastOfItsKind(job, sorted)))
                .toList();
    }

    private TakenFile taken(
            Job job,
            TimetableDraft draft,
            List<TakenFile> known,
            LectureYears.TakenYear otherwise,
            boolean lastOfItsKind) {
        Optional<TakenFile> before =
                known.stream().filter(file -> file.job().equals(job.id())).findFirst();
        OptionalInt said = draft.yearOf(job.id());
        int year = said.orElseGet(() -> before.map(TakenFile::year).orElse(otherwise.year()));
        YearOrigin origin = said.isPresent()
                ? YearOrigin.SAID
                : before.map(TakenFile::origin).orElse(otherwise.origin());
        // Where what has taken its place is not there any more, all of it counts again
        return new TakenFile(
                job.id(),
                year,
                origin,
                lastOfItsKind ? Set.of() : before.map(TakenFile::leftOut).orElse(Set.of()));
    }

    /** One of a timetable that its owner may see; empty where it has been deleted. */
    Optional<Job> find(UUID jobId) {
        return jobs.named(jobId);
    }

    /** A newer file for a timetable. */
    TakenFile newer(UUID ownerId, Timetable timetable, UUID jobId, OptionalInt said) {
        completed(ownerId, jobId);
        if (said.isPresent()) {
            return new TakenFile(jobId, said.getAsInt(), YearOrigin.SAID, Set.of());
        }
        LectureYears.TakenYear year = years(timetable.jobIds()).after(lastLectures(timetable.files()));
        return new TakenFile(jobId, year.year(), year.origin(), Set.of());
    }

    private Optional<TakenFile> lastLectures(List<TakenFile> files) {
        return files.stream()
                .filter(file -> jobs.schedule(file.job())
                        .filter(SourceFile::hasLectures)
                        .isPresent())
                .reduce((one, last) -> last);
    }

    private LectureYears years(Collection<UUID> jobIds) {
        List<Schedule> schedules =
                jobIds.stream().map(jobs::schedule).flatMap(Optional::stream).toList();
        return LectureYears.beside(schedules, Year.from(clock.now().atZone(ZONE)));
    }

    private static int place(List<TakenFile> known, UUID jobId) {
        for (int place = 0; place < known.size(); place++) {
            if (known.get(place).job().equals(jobId)) {
                return place;
            }
        }
        return known.size();
    }

    private static boolean isLastOfItsKind(Job job, List<Job> sorted) {
        return sorted.stream()
                .filter(other -> other.kind().equals(job.kind()))
                .reduce((one, last) -> last)
                .filter(job::equals)
                .isPresent();
    }

    /**
     * @throws NoSuchJobException where it is not the owner's
     * @throws JobNotCompletedException where it has not been read
     */
    private Job completed(UUID ownerId, UUID jobId) {
        Job job = jobs.find(ownerId, jobId)
                .orElseThrow(() -> new NoSuchJobException("There is no job " + jobId + ", or it is not yours."));
        if (job.status() != JobStatus.COMPLETED) {
            throw new JobNotCompletedException(
                    "The job " + jobId + " is " + job.status() + "; a timetable needs jobs that are COMPLETED.");
        }
        return job;
    }
}
