package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.job.Job;
import org.upschedule.job.JobNotCompletedException;
import org.upschedule.job.JobStatus;
import org.upschedule.job.Jobs;
import org.upschedule.job.NoSuchJobException;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/** The jobs that a timetable may be made of: the owner's own, and read. */
@Component
class CompletedJobs {

    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private final Jobs jobs;
    private final Clock clock;

    @Inject
    CompletedJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @throws NoSuchJobException where a job is not the owner's
     * @throws JobNotCompletedException where it has not been read
     */
    void check(UUID ownerId, Collection<UUID> jobIds) {
        jobIds.forEach(id -> completed(ownerId, id));
    }

    /** The academic year that the jobs' lectures belong to: the asked one, else that of the dates beside them, else the current. */
    int academicYear(UUID ownerId, TimetableDraft draft) {
        check(ownerId, draft.jobs());
        return draft.academicYear()
                .orElseGet(() -> yearOf(jobs.schedules(draft.jobs()).stream()
                        .map(Schedule::entries)
                        .flatMap(List::stream)
                        .toList()));
    }

    /** @return those of the ids that are not of the given job's kind */
    List<UUID> ofOtherKinds(UUID ownerId, List<UUID> jobIds, UUID jobId) {
        Job job = completed(ownerId, jobId);
        return jobIds.stream()
                .filter(id -> jobs.find(ownerId, id)
                        .filter(other -> !other.kind().equals(job.kind()))
                        .isPresent())
                .toList();
    }

    private Job completed(UUID ownerId, UUID jobId) {
        Job job = jobs.find(ownerId, jobId)
                .orElseThrow(() -> new NoSuchJobException("There is no job " + jobId + ", or it is not yours."));
        if (job.status() != JobStatus.COMPLETED) {
            throw new JobNotCompletedException(
                    "The job " + jobId + " is " + job.status() + "; a timetable needs jobs that are COMPLETED.");
        }
        return job;
    }

    private int yearOf(List<ScheduleEntry> entries) {
        return entries.stream()
                .map(ScheduleEntry::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock.withZone(ZONE)))
                .getYear();
    }
}
