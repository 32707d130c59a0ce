package org.upschedule.timetable;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.ImpossibleTermDatesException;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Difference;
import org.upschedule.calendar.ics.CalendarFile;
import org.upschedule.calendar.ics.CalendarForm;
import org.upschedule.feed.Feeds;
import org.upschedule.job.JobForgotten;
import org.upschedule.job.Jobs;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;

/**
 * The calendars of timetables. They are made when something changes, not when somebody reads; who changes one holds the lock of
 * its timetable, so that no history is lost.
 */
@Singleton
@Transactional
class Calendars {

    private final EntityManager entities;
    private final Jobs jobs;
    private final TermDates termDates;
    private final Feeds feeds;
    private final Clock clock;
    private final Duration examDuration;
    private final Duration cancelledKept;
    private final Duration refresh;
    private final CalendarEvents calendar = new CalendarEvents(new PublicHolidays());

    @Inject
    Calendars(
            EntityManager entities,
            Jobs jobs,
            TermDates termDates,
            Feeds feeds,
            Clock clock,
            @ConfigProperty(name = "upschedule.calendar.exam-duration") Duration examDuration,
            @ConfigProperty(name = "upschedule.calendar.cancelled-kept") Duration cancelledKept,
            @ConfigProperty(name = "upschedule.feed.refresh") Duration refresh) {
        this.entities = entities;
        this.jobs = jobs;
        this.termDates = termDates;
        this.feeds = feeds;
        this.clock = clock;
        this.examDuration = examDuration;
        this.cancelledKept = cancelledKept;
        this.refresh = refresh;
    }

    /**
     * After the student's change of a timetable that she holds locked.
     *
     * @throws ProblemException where her term dates are not possible
     */
    Difference remake(Timetable timetable) {
        StoredCalendar stored = entities.find(StoredCalendar.class, timetable.id());
        if (stored == null) {
            stored = new StoredCalendar(timetable.id());
            entities.persist(stored);
        }
        CalendarState before = stored.state();
        try {
            CalendarState after = before.next(calendar, input(timetable), now(), cancelledKept);
            store(timetable, stored, after);
            return Difference.between(before, after);
        } catch (ImpossibleTermDatesException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "These term dates are not possible: " + e.getMessage() + ".");
        }
    }

    /** As it stands, made again where it has grown old. */
    CalendarState of(Timetable timetable) {
        StoredCalendar stored = entities.find(StoredCalendar.class, timetable.id());
        if (isStale(timetable, stored)) {
            refresh(timetable.id());
            entities.refresh(stored);
        }
        return stored.state();
    }

    /** After a change that the student had no part in. */
    void refresh(UUID timetableId) {
        Timetable timetable = entities.find(Timetable.class, timetableId, LockModeType.PESSIMISTIC_WRITE);
        if (timetable == null) {
            return; // deleted meanwhile
        }
        StoredCalendar stored = entities.find(StoredCalendar.class, timetableId);
        entities.refresh(stored); // as it is under the lock
        if (isStale(timetable, stored)) {
            CalendarState state = stored.state().nextOfItself(calendar, input(timetable), now(), cancelledKept);
            store(timetable, stored, state);
            entities.flush();
        }
    }

    /** A calendar that could not be made is tried again later, not at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void postpone(UUID timetableId, Instant until) {
        StoredCalendar stored = entities.find(StoredCalendar.class, timetableId, LockModeType.PESSIMISTIC_WRITE);
        Timetable timetable = entities.find(Timetable.class, timetableId);
        if (stored != null && timetable != null) {
            int year = timetable.academicYear();
            stored.become(stored.state(), year, termDates.fingerprint(year), until);
        }
    }

    byte[] feed(Timetable timetable, CalendarState state) {
        return new CalendarFile(timetable.name(), CalendarForm.RECURRING, state, refresh).bytes();
    }

    /** What was read from a job that is deleted leaves the calendars too. */
    void onForgotten(@Observes JobForgotten job) {
        entities.createNativeQuery("UPDATE timetable_calendar SET due_at = ?2"
                        + " WHERE timetable_id IN (SELECT timetable_id FROM timetable_job WHERE job_id = ?1)")
                .setParameter(1, job.jobId())
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private void store(Timetable timetable, StoredCalendar stored, CalendarState state) {
        int year = timetable.academicYear();
        stored.become(
                state,
                year,
                termDates.fingerprint(year),
                state.dueAt(cancelledKept).orElse(null));
        feeds.update(timetable.id(), () -> feed(timetable, state));
    }

    private CalendarInput input(Timetable timetable) {
        List<Schedule> schedules = jobs.schedules(timetable.jobIds());
        boolean lectures = schedules.stream()
                .flatMap(schedule -> schedule.entries().stream())
                .anyMatch(Lecture.class::isInstance);
        AcademicYear year = lectures ? termDates.of(timetable.academicYear()) : null;
        return new CalendarInput(timetable.id(), schedules, year, timetable.settings(), examDuration);
    }

    private boolean isStale(Timetable timetable, StoredCalendar stored) {
        return stored.isStale(termDates.fingerprint(timetable.academicYear()), clock.instant());
    }

    /** Calendars count in seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
