package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.CalendarStateCodec;
import org.upschedule.database.NativeSql;

/** The table {@code timetable_calendar}. */
@Component
class CalendarGateway {

    private static final String FIND = """
            SELECT CAST(state AS text), academic_year, made_with, coalesce(due_at <= now(), false)
            FROM timetable_calendar WHERE timetable_id = ?1""";

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String FURTHER_YEARS = """
            SELECT academic_year, made_with FROM timetable_calendar_year WHERE timetable_id = ?1""";

    private static final String FORGET_FURTHER_YEARS = "DELETE FROM timetable_calendar_year WHERE timetable_id = ?1";

    private static final String ADD_FURTHER_YEAR = """
            INSERT INTO timetable_calendar_year (timetable_id, academic_year, made_with) VALUES (?1, ?2, ?3)""";

    private static final String SAVE = """
            INSERT INTO timetable_calendar (timetable_id, state, academic_year, made_with, due_at)
            VALUES (?1, CAST(?2 AS jsonb), ?3, ?4, CAST(?5 AS timestamptz))
            ON CONFLICT (timetable_id) DO UPDATE SET state = EXCLUDED.state, academic_year = EXCLUDED.academic_year,
                made_with = EXCLUDED.made_with, due_at = EXCLUDED.due_at""";

    private static final String POSTPONE = """
            UPDATE timetable_calendar SET academic_year = ?2, made_with = ?3, due_at = now() + CAST(?4 AS interval)
            WHERE timetable_id = ?1""";

    private static final String MARK_DUE = """
            UPDATE timetable_calendar SET due_at = now()
            WHERE timetable_id IN (SELECT timetable_id FROM timetable_job WHERE job_id = ?1)""";

    private static final String DUE = """
            SELECT timetable_id FROM timetable_calendar WHERE due_at <= now() ORDER BY due_at LIMIT ?1""";

    /** Two ranges of the index instead of all that is not equal. */
    private static final String MADE_WITH_OTHER_DATES = """
            SELECT timetable_id FROM timetable_calendar
            WHERE academic_year = ?1 AND (made_with < ?2 OR made_with > ?2)
            UNION SELECT timetable_id FROM timetable_calendar_year
            WHERE academic_year = ?1 AND (made_with < ?2 OR made_with > ?2) LIMIT ?3""";

    private final NativeSql sql;

    @Inject
    CalendarGateway(NativeSql sql) {
        this.sql = sql;
    }

    Optional<StoredCalendar> find(UUID timetableId) {
        return find(FIND, timetableId);
    }

    /**
     * As it is under a lock that the caller's transaction then holds. A file that is deleted marks the calendar as due: under the lock
     * that is either before the files are read, or after the calendar is saved.
     */
    Optional<StoredCalendar> lock(UUID timetableId) {
        return find(LOCK, timetableId);
    }

    private Optional<StoredCalendar> find(String statement, UUID timetableId) {
        return sql
                .rows(
                        statement,
                        row -> new StoredCalendar(
                                CalendarStateCodec.read(row.text(0)),
                                madeWith(timetableId, (int) row.number(1), row.text(2)),
                                row.flag(3)),
                        timetableId)
                .stream()
                .findFirst();
    }

    private Map<Integer, String> madeWith(UUID timetableId, int year, String fingerprint) {
        Map<Integer, String> madeWith = new TreeMap<>(Map.of(year, fingerprint));
        sql.rows(FURTHER_YEARS, row -> madeWith.put((int) row.number(0), row.text(1)), timetableId);
        return madeWith;
    }

    /**
     * @param year the main one of those whose dates it is made with
     * @param fingerprints of the dates of each year
     * @param due when it has to be made again; empty: only when something changes
     */
    void save(
            UUID timetableId, CalendarState state, int year, Map<Integer, String> fingerprints, Optional<Instant> due) {
        sql.update(SAVE, timetableId, CalendarStateCodec.write(state), year, fingerprints.get(year), due.orElse(null));
        saveFurtherYears(timetableId, year, fingerprints);
    }

    /** Leaves the calendar as it is until {@code delay} from now, as if it were made with these dates. */
    void postpone(UUID timetableId, int year, Map<Integer, String> fingerprints, Duration delay) {
        sql.update(POSTPONE, timetableId, year, fingerprints.get(year), delay);
        saveFurtherYears(timetableId, year, fingerprints);
    }

    private void saveFurtherYears(UUID timetableId, int year, Map<Integer, String> fingerprints) {
        sql.update(FORGET_FURTHER_YEARS, timetableId);
        fingerprints.forEach((further, fingerprint) -> {
            if (further != year) {
                sql.update(ADD_FURTHER_YEAR, timetableId, further, fingerprint);
            }
        });
    }

    /** The calendars that the job is in are to be made again. */
    void markDue(UUID jobId) {
        sql.update(MARK_DUE, jobId);
    }

    /** The longest due first. */
    List<UUID> due(int limit) {
        return sql.rows(DUE, row -> row.uuid(0), limit);
    }

    /** Calendars of the year that were made with other dates than these. */
    List<UUID> madeWithOtherDates(int year, String fingerprint, int limit) {
        return sql.rows(MADE_WITH_OTHER_DATES, row -> row.uuid(0), year, fingerprint, limit);
    }
}
