package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.calendar.AcademicYear;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/**
 * Makes calendars again that something happened to while nobody looked: other dates of an academic year, a deleted job, the time
 * of cancelled events. Their feeds are right after it.
 */
@Singleton
public class StaleCalendars {

    private static final EventLog LOG = EventLog.of(StaleCalendars.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final EntityManager entities;
    private final Calendars calendars;
    private final TermDates termDates;
    private final Clock clock;
    private final int batchSize;

    @Inject
    StaleCalendars(
            EntityManager entities,
            Calendars calendars,
            TermDates termDates,
            Clock clock,
            @ConfigProperty(name = "upschedule.calendar.batch-size") int batchSize) {
        this.entities = entities;
        this.calendars = calendars;
        this.termDates = termDates;
        this.clock = clock;
        this.batchSize = batchSize;
    }

    /**
     * Makes one batch, each calendar in a transaction of its own.
     *
     * @return whether there may be more
     */
    public boolean refreshBatch() {
        List<UUID> stale = find();
        for (UUID id : stale) {
            try {
                calendars.refresh(id);
            } catch (RuntimeException e) {
                if (Outage.isCauseOf(e)) {
                    throw e;
                }
                LOG.error("A calendar could not be made again; its feed stays as it was", e, "timetable", id);
                calendars.postpone(id, clock.instant().plus(AFTER_A_FAILURE));
            }
        }
        return stale.size() == batchSize;
    }

    private List<UUID> find() {
        List<UUID> stale = new ArrayList<>(due());
        for (AcademicYear year : termDates.all()) {
            if (stale.size() < batchSize) {
                stale.addAll(madeWithOtherDates(year.year(), batchSize - stale.size()));
            }
        }
        return stale.stream().distinct().toList();
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<UUID> due() {
        return entities.createNativeQuery(
                        "SELECT timetable_id FROM timetable_calendar WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, batchSize)
                .getResultList();
    }

    /** Two ranges of the index instead of all that is not equal. */
    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<UUID> madeWithOtherDates(int year, int most) {
        return entities.createNativeQuery("SELECT timetable_id FROM timetable_calendar"
                        + " WHERE academic_year = ?1 AND (made_with < ?2 OR made_with > ?2) LIMIT ?3")
                .setParameter(1, year)
                .setParameter(2, termDates.fingerprint(year))
                .setParameter(3, most)
                .getResultList();
    }
}
