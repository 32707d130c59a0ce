package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.upschedule.academicyear.AcademicYear;

/** Finds the calendars that have to be made again. */
@Singleton
@Transactional
class StaleCalendarIds {

    private final EntityManager entities;
    private final TermDates termDates;
    private final Clock clock;

    @Inject
    StaleCalendarIds(EntityManager entities, TermDates termDates, Clock clock) {
        this.entities = entities;
        this.termDates = termDates;
        this.clock = clock;
    }

    /** @return at most so many */
    List<UUID> find(int most) {
        List<UUID> stale = new ArrayList<>(due(most));
        for (AcademicYear year : termDates.all()) {
            if (stale.size() < most) {
                stale.addAll(madeWithOtherDates(year.year(), most - stale.size()));
            }
        }
        return stale.stream().distinct().toList();
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<UUID> due(int most) {
        return entities.createNativeQuery(
                        "SELECT timetable_id FROM timetable_calendar WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, most)
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
