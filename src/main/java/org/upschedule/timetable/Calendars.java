package org.upschedule.timetable;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Difference;
import org.upschedule.calendar.history.Revision;
import org.upschedule.calendar.ics.CalendarFile;
import org.upschedule.database.DatabaseClock;
import org.upschedule.feed.FeedConfig;
import org.upschedule.feed.Feeds;
import org.upschedule.job.JobForgotten;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;

/**
 * The calendars of timetables. They are made when something changes, not when somebody reads. Each change is made under the lock of
 * its timetable, so that two changes cannot start from the same history and one of them be lost.
 */
@Component
@Transactional
class Calendars {

    private final TimetableGateway timetables;
    private final CalendarGateway calendars;
    private final SourceFiles files;
    private final TermDates termDates;
    private final Feeds feeds;
    private final DatabaseClock clock;
    private final Event<CalendarMade> made;
    private final Duration examDuration;
    private final Duration cancelledKept;
    private final Duration refresh;
    private final CalendarEvents events = new CalendarEvents(new PublicHolidays());

    @Inject
    Calendars(
            TimetableGateway timetables,
            CalendarGateway calendars,
            SourceFiles files,
            TermDates termDates,
            Feeds feeds,
            DatabaseClock clock,
            Event<CalendarMade> made,
            TimetableConfig config,
            FeedConfig feedConfig) {
        this.timetables = timetables;
        this.calendars = calendars;
        this.files = files;
        this.termDates = termDates;
        this.feeds = feeds;
        this.clock = clock;
        this.made = made;
        this.examDuration = config.examDuration();
        this.cancelledKept = config.cancelledKept();
        this.refresh = feedConfig.refresh();
    }

    /**
     * After the student's change of a timetable, which the caller has locked.
     *
     * @throws org.upschedule.calendar.ImpossibleTermDatesException where her term dates are not possible
     */
    Difference remake(Timetable timetable) {
        Optional<StoredCalendar> stored = calendars.lock(timetable.id());
        MadeWith madeWith = known(timetable, stored);
        CalendarState before = stored.map(StoredCalendar::state)
                .map(state -> served(timetable.id(), state))
                .orElse(CalendarState.EMPTY);
        CalendarState after = before.next(events, input(timetable), changeOf(before), cancelledKept);
        store(timetable, after, madeWith);
        return Difference.between(before, after);
    }

    /** As it stands; it is made again first where it is stale. */
    CalendarState of(Timetable timetable) {
        return current(timetable).state();
    }

    /** As it was made last, stale or not. */
    Optional<CalendarState> asMade(UUID timetableId) {
        return calendars.find(timetableId).map(StoredCalendar::state);
    }

    private StoredCalendar current(Timetable timetable) {
        StoredCalendar stored = stored(timetable.id());
        if (stored.isStale(known(timetable, Optional.of(stored)))) {
            refresh(timetable.id());
            stored = stored(timetable.id());
        }
        return stored;
    }

    /** Calendars that are due, or were made with older dates than those of today. */
    List<UUID> stale(int most) {
        List<UUID> stale = new ArrayList<>(calendars.due(most));
        for (AcademicYear year : termDates.all()) {
            if (stale.size() < most) {
                stale.addAll(calendars.madeWithOlder(
                        year.year(), TermDates.PROGRAM, termDates.version(year.year()), most - stale.size()));
            }
        }
        return stale.stream().distinct().toList();
    }

    /** After a change that the student had no part in. Nothing happens where the timetable was deleted, or the calendar made meanwhile. */
    void refresh(UUID timetableId) {
        timetables.lock(timetableId).ifPresent(this::refresh);
    }

    /**
     * The same, but leaves a timetable alone that somebody holds: another node, which is making its calendar, or its student.
     *
     * @return whether the calendar was made
     */
    boolean refreshIfFree(UUID timetableId) {
        return timetables.lockIfFree(timetableId).map(this::refresh).orElse(false);
    }

    private boolean refresh(Timetable timetable) {
        StoredCalendar stored = calendars.lock(timetable.id()).orElseThrow();
        MadeWith madeWith = known(timetable, Optional.of(stored));
        if (!stored.isStale(madeWith)) {
            return false;
        }
        CalendarState before = served(timetable.id(), stored.state());
        store(timetable, before.nextOfItself(events, input(timetable), changeOf(before), cancelledKept), madeWith);
        return true;
    }

    /** A calendar that could not be made is tried again later, not at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void postpone(UUID timetableId, Duration delay) {
        timetables
                .find(timetableId)
                .ifPresent(timetable -> calendars.postpone(
                        timetableId,
                        timetable.academicYear(),
                        termDates.now(timetable.years()),
                        fingerprints(timetable),
                        delay));
    }

    /**
     * A feed with another address starts anew: nothing that the old one has shown has to be cancelled in it.
     *
     * @return its token
     */
    String newFeed(Timetable timetable) {
        StoredCalendar stored = current(timetable);
        CalendarState state = stored.state().asNeverServed();
        byte[] content = feed(timetable, state);
        save(timetable, sized(state, content), stored.madeWith());
        return feeds.replace(timetable.id(), content);
    }

    void revokeFeed(Timetable timetable) {
        feeds.revoke(timetable.id());
        StoredCalendar stored = current(timetable);
        save(timetable, stored.state().asNeverServed(), stored.madeWith());
    }

    /** What was read from a job that is deleted leaves the calendars too. */
    void onForgotten(@Observes JobForgotten job) {
        calendars.markDue(job.jobId());
    }

    private void store(Timetable timetable, CalendarState state, MadeWith madeWith) {
        if (feeds.exists(timetable.id())) {
            byte[] content = feed(timetable, state);
            save(timetable, sized(state, content), madeWith);
            feeds.change(timetable.id(), content);
        } else {
            save(timetable, state, madeWith);
        }
        made.fire(new CalendarMade(timetable.id()));
    }

    private void save(Timetable timetable, CalendarState state, MadeWith madeWith) {
        calendars.save(
                timetable.id(),
                state,
                timetable.academicYear(),
                madeWith,
                fingerprints(timetable),
                state.dueAt(cancelledKept));
    }

    private byte[] feed(Timetable timetable, CalendarState state) {
        return CalendarFile.feed(timetable.name(), state, refresh).bytes();
    }

    private static CalendarState sized(CalendarState state, byte[] feed) {
        return feed.length <= CalendarFile.MOST_BYTES
                ? state
                : state.with(Finding.of(
                        FindingCode.CALENDAR_TOO_LARGE,
                        "The calendar that you subscribe to has %,d KB, and Google takes 1,000 KB at most: choose your groups, so that it holds your own sessions alone."
                                .formatted(feed.length / 1000)));
    }

    /** As it was stored, and told what its feed has shown since then. */
    private CalendarState served(UUID timetableId, CalendarState stored) {
        return feeds.isServed(timetableId) ? stored.asServed() : stored;
    }

    /** Each timetable has one, made with the timetable: where there is none, the timetable was deleted a moment ago. */
    private StoredCalendar stored(UUID timetableId) {
        return calendars.find(timetableId).orElseThrow(NoSuchTimetableException::new);
    }

    private CalendarInput input(Timetable timetable) {
        return new CalendarInput(timetable.id(), files.joined(timetable), timetable.settings(), examDuration);
    }

    /**
     * What this node makes the calendar with now. It is taken before the dates are read: what changes meanwhile then makes the calendar
     * again. Where another node knew newer years than this one, they are read first.
     */
    private MadeWith known(Timetable timetable, Optional<StoredCalendar> stored) {
        MadeWith known = termDates.now(timetable.years());
        if (stored.filter(calendar -> calendar.madeWith().hasNewerYearThan(known))
                .isEmpty()) {
            return known;
        }
        termDates.forget();
        return termDates.now(timetable.years());
    }

    private Map<Integer, String> fingerprints(Timetable timetable) {
        Map<Integer, String> fingerprints = new TreeMap<>();
        timetable.years().forEach(year -> fingerprints.put(year, termDates.fingerprint(year)));
        return fingerprints;
    }

    /**
     * The time of a change that is made now, in whole seconds as calendars count. The database's time is the start of the transaction,
     * which may have waited for another change: so it is never before the last change, and LAST-MODIFIED does not go back.
     */
    private Instant changeOf(CalendarState before) {
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        return before.revisions().stream()
                .map(Revision::modified)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }
}
