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
            SELECT CAST(state AS text), academic_year, year_version, made_by, coalesce(due_at <= now(), false)
            FROM timetable_calendar WHERE timetable_id = ?1""";

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String FURTHER_YEARS = """
            SELECT academic_year, year_version FROM timetable_calendar_year WHERE timetable_id = ?1""";

    private static final String FORGET_FURTHER_YEARS = "DELETE FROM timetable_calendar_year WHERE timetable_id = ?1";

    private static final String ADD_FURTHER_YEAR = """
            INSERT INTO timetable_calendar_year (timetable_id, academic_year, made_with, year_version)
            VALUES (?1, ?2, ?3, ?4)""";

    private static final String SAVE = """
            INSERT INTO timetable_calendar (timetable_id, state, academic_year, made_with, due_at, made_by, year_version)
            VALUES (?1, CAST(?2 AS jsonb), ?3, ?4, CAST(?5 AS timestamptz), ?6, ?7)
            ON CONFLICT (timetable_id) DO UPDATE SET state = EXCLUDED.state, academic_year = EXCLUDED.academic_year,
                made_with = EXCLUDED.made_with, due_at = EXCLUDED.due_at, made_by = EXCLUDED.made_by,
                year_version = EXCLUDED.year_version""";

    private static final String POSTPONE = """
            UPDATE timetable_calendar SET academic_year = ?2, made_with = ?3, due_at = now() + CAST(?4 AS interval),
                made_by = ?5, year_version = ?6
            WHERE timetable_id = ?1""";

    private static final String MARK_DUE = """
            UPDATE timetable_calendar SET due_at = now()
            WHERE timetable_id IN (SELECT timetable_id FROM timetable_job WHERE job_id = ?1)""";

    private static final String DUE = """
            SELECT timetable_id FROM timetable_calendar WHERE due_at <= now() ORDER BY due_at LIMIT ?1""";

    /**
     * Ranges of indexes, of which no more is read than is wanted: their order keeps to the index where all calendars are older. What was
     * made by a newer program is left to it.
     */
    private static final String MADE_WITH_OLDER = """
            (SELECT timetable_id FROM timetable_calendar
            WHERE academic_year = ?1 AND made_by < ?2 AND year_version <= ?3 ORDER BY made_by LIMIT ?4)
            UNION ALL (SELECT timetable_id FROM timetable_calendar
            WHERE academic_year = ?1 AND made_by = ?2 AND year_version < ?3 ORDER BY year_version LIMIT ?4)
            UNION ALL (SELECT further.timetable_id FROM timetable_calendar_year further
            JOIN timetable_calendar calendar ON calendar.timetable_id = further.timetable_id
            WHERE further.academic_year = ?1 AND further.year_version < ?3 AND calendar.made_by <= ?2
            ORDER BY further.year_version LIMIT ?4) LIMIT ?4""";

    /**
     * A few by the primary key, whatever year they are of: there is no index of all calendars of a year in the order of their ids. The
     * further years are counted, because for {@code EXISTS} PostgreSQL may read all of them at once.
     */
    private static final String OF_YEAR = """
            SELECT calendar.timetable_id, calendar.academic_year = ?1 OR (
                SELECT count(*) FROM timetable_calendar_year further
                WHERE further.timetable_id = calendar.timetable_id AND further.academic_year = ?1) > 0
            FROM timetable_calendar calendar WHERE calendar.timetable_id > ?2
            ORDER BY calendar.timetable_id LIMIT 50""";

    /** @param isOfYear whether it is made with the dates of the year that was asked about */
    record OfYear(UUID timetable, boolean isOfYear) {}

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
                                madeWith(timetableId, (int) row.number(1), (int) row.number(2), (int) row.number(3)),
                                row.flag(4)),
                        timetableId)
                .stream()
                .findFirst();
    }

    private MadeWith madeWith(UUID timetableId, int year, int version, int program) {
        Map<Integer, Integer> years = new TreeMap<>(Map.of(year, version));
        sql.rows(FURTHER_YEARS, row -> years.put((int) row.number(0), (int) row.number(1)), timetableId);
        return new MadeWith(program, years);
    }

    /**
     * @param year the main one of those whose dates it is made with
     * @param fingerprints of the dates of each year, for nodes of the version before
     * @param due when it has to be made again; empty: only when something changes
     */
    void save(
            UUID timetableId,
            CalendarState state,
            int year,
            MadeWith madeWith,
            Map<Integer, String> fingerprints,
            Optional<Instant> due) {
        sql.update(
                SAVE,
                timetableId,
                CalendarStateCodec.write(state),
                year,
                fingerprints.get(year),
                due.orElse(null),
                madeWith.program(),
                madeWith.years().get(year));
        saveFurtherYears(timetableId, year, madeWith, fingerprints);
    }

    /** Leaves the calendar as it is until {@code delay} from now, as if it were made with these dates. */
    void postpone(UUID timetableId, int year, MadeWith madeWith, Map<Integer, String> fingerprints, Duration delay) {
        sql.update(
                POSTPONE,
                timetableId,
                year,
                fingerprints.get(year),
                delay,
                madeWith.program(),
                madeWith.years().get(year));
        saveFurtherYears(timetableId, year, madeWith, fingerprints);
    }

    private void saveFurtherYears(UUID timetableId, int year, MadeWith madeWith, Map<Integer, String> fingerprints) {
        sql.update(FORGET_FURTHER_YEARS, timetableId);
        fingerprints.forEach((further, fingerprint) -> {
            if (further != year) {
                sql.update(
                        ADD_FURTHER_YEAR,
                        timetableId,
                        further,
                        fingerprint,
                        madeWith.years().get(further));
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

    /** Calendars of the year that were made by an older program or with an older version of the year; some may come twice. */
    List<UUID> madeWithOlder(int year, int program, int version, int limit) {
        return sql.rows(MADE_WITH_OLDER, row -> row.uuid(0), year, program, version, limit);
    }

    /** The next calendars after an id, and which of them are made with the dates of the year. */
    List<OfYear> ofYear(int year, UUID after) {
        return sql.rows(OF_YEAR, row -> new OfYear(row.uuid(0), row.flag(1)), year, after);
    }
}
