package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.EventChanges;
import org.upschedule.database.DatabaseClock;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/** Makes calendars with dates that an administrator has not stored yet, to say how much they would change. Nothing is kept of it. */
@Component
public class YearPreviews {

    private static final EventLog LOG = EventLog.of(YearPreviews.class);

    private static final int MOST_LOOKED = 500;

    private final TimetableGateway timetables;
    private final CalendarGateway calendars;
    private final SourceFiles files;
    private final TermDates termDates;
    private final DatabaseClock clock;
    private final TimetableConfig config;
    private final CalendarEvents events = new CalendarEvents(new PublicHolidays());

    @Inject
    YearPreviews(
            TimetableGateway timetables,
            CalendarGateway calendars,
            SourceFiles files,
            TermDates termDates,
            DatabaseClock clock,
            TimetableConfig config) {
        this.timetables = timetables;
        this.calendars = calendars;
        this.files = files;
        this.termDates = termDates;
        this.clock = clock;
        this.config = config;
    }

    /** What {@link #look} has found so far. */
    private static final class Found {

        private long looked;
        private long changed;
        private long failed;
        private EventChanges events = EventChanges.NONE;

        private void add(EventChanges more) {
            changed += more.isNothing() ? 0 : 1;
            events = events.plus(more);
        }
    }

    public YearPreview of(AcademicYear edited) {
        Found found = new Found();
        Instant now = clock.now();
        double share = new RandomWalk<>(
                        after -> calendars.ofYear(edited.year(), after), CalendarGateway.OfYear::timetable)
                .from(UUID.randomUUID(), calendar -> {
                    if (calendar.isOfYear()) {
                        look(calendar.timetable(), edited, now, found);
                    }
                    return found.looked < MOST_LOOKED;
                });
        return new YearPreview(found.looked, share, found.changed, found.failed, found.events);
    }

    private void look(UUID timetableId, AcademicYear edited, Instant now, Found found) {
        Optional<Timetable> timetable = timetables.find(timetableId);
        Optional<StoredCalendar> stored = calendars.find(timetableId);
        if (timetable.isEmpty() || stored.isEmpty()) {
            return; // deleted a moment ago
        }
        found.looked++;
        try {
            CalendarState before =
                    with(termDates::of, timetable.get(), stored.get().state(), now);
            CalendarState after = with(year -> dates(year, edited), timetable.get(), before, now);
            found.add(EventChanges.between(before.events(), after.events()));
        } catch (RuntimeException e) {
            if (Outage.isCauseOf(e)) {
                throw e;
            }
            LOG.warning(
                    "A calendar could not be made for a preview",
                    "timetable",
                    timetableId,
                    "reason",
                    Outage.describe(e));
            found.failed++;
        }
    }

    /** Made anew also with the dates of today: one that is stale would show changes that are not of these dates. */
    private CalendarState with(
            IntFunction<AcademicYear> dates, Timetable timetable, CalendarState before, Instant now) {
        CalendarInput input = new CalendarInput(
                timetable.id(), files.joined(timetable, dates), timetable.settings(), config.examDuration());
        return before.nextOfItself(events, input, now, config.cancelledKept());
    }

    private AcademicYear dates(int year, AcademicYear edited) {
        return edited.year() == year ? edited : termDates.of(year);
    }
}
