package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.calendar.AcademicYear;
import org.upschedule.calendar.AcademicYears;
import org.upschedule.calendar.CalendarFile;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.PublicHolidays;
import org.upschedule.calendar.RecurringCalendar;
import org.upschedule.job.Job;
import org.upschedule.job.JobStatus;
import org.upschedule.job.Jobs;
import org.upschedule.problem.ProblemException;
import org.upschedule.problem.ProblemType;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Joins the schedules of a timetable with the dates of its academic year. */
@Singleton
class TimetableCalendar {

    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private final Jobs jobs;
    private final Clock clock;
    private final Duration examDuration;
    private final AcademicYears years = AcademicYears.shipped();
    private final RecurringCalendar calendar = new RecurringCalendar(new PublicHolidays());

    @Inject
    TimetableCalendar(
            Jobs jobs, Clock clock, @ConfigProperty(name = "upschedule.calendar.exam-duration") Duration examDuration) {
        this.jobs = jobs;
        this.clock = clock;
        this.examDuration = examDuration;
    }

    /**
     * The academic year that the jobs' lectures belong to: the asked one, else that of the dates beside them, else the current.
     *
     * @throws ProblemException where a job is not the owner's or not completed, or where lectures fall in a year without dates
     */
    int academicYear(UUID ownerId, TimetableRequest request) {
        request.jobs().forEach(id -> completed(ownerId, id));
        List<ScheduleEntry> entries = jobs.schedules(request.jobs()).stream()
                .map(Schedule::entries)
                .flatMap(List::stream)
                .toList();
        int year = request.academicYear().orElseGet(() -> yearOf(entries));
        if (entries.stream().anyMatch(Lecture.class::isInstance)) {
            dates(year);
        }
        return year;
    }

    CalendarFile write(Timetable timetable) {
        List<Schedule> schedules = jobs.schedules(timetable.jobIds());
        Instant asOf = timetable.jobIds().stream()
                .map(id -> jobs.find(timetable.ownerId(), id))
                .flatMap(Optional::stream)
                .map(Job::finishedAt)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(timetable.createdAt());
        boolean lectures = schedules.stream()
                .flatMap(schedule -> schedule.entries().stream())
                .anyMatch(Lecture.class::isInstance);
        return calendar.write(new CalendarInput(
                timetable.id(),
                timetable.name(),
                schedules,
                lectures ? dates(timetable.academicYear()) : null,
                asOf,
                examDuration));
    }

    private void completed(UUID ownerId, UUID jobId) {
        Job job = jobs.find(ownerId, jobId)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no job " + jobId + ", or it is not yours."));
        if (job.status() != JobStatus.COMPLETED) {
            throw new ProblemException(
                    ProblemType.NOT_COMPLETED,
                    "The job " + jobId + " is " + job.status() + "; a timetable needs jobs that are COMPLETED.");
        }
    }

    private int yearOf(List<ScheduleEntry> entries) {
        return entries.stream()
                .map(TimetableCalendar::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock.withZone(ZONE)))
                .getYear();
    }

    private static LocalDate date(ScheduleEntry entry) {
        if (entry instanceof SemesterTest test) {
            return test.date();
        }
        return entry instanceof Exam exam ? exam.date() : null;
    }

    private AcademicYear dates(int year) {
        return years.of(year)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NO_ACADEMIC_YEAR,
                        "The term dates of " + year + " are not known yet; they are for "
                                + String.join(", ", knownYears()) + ". Send academicYear with one of these."));
    }

    private List<String> knownYears() {
        return years.all().stream().map(year -> Integer.toString(year.year())).toList();
    }
}
