package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.CalendarStateCodec;
import org.upschedule.database.NativeSql;

/** The table {@code timetable_calendar}. */
@Component
class CalendarGateway {

    private static final String FIND = """
            SELECT CAST(state AS text), made_with, coalesce(due_at <= now(), false)
            FROM timetable_calendar WHERE timetable_id = ?1""";

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
            WHERE academic_year = ?1 AND (made_with < ?2 OR made_with > ?2) LIMIT ?3""";

    private final NativeSql sql;

    @Inject
    CalendarGateway(NativeSql sql) {
        this.sql = sql;
    }

    Optional<StoredCalendar> find(UUID timetableId) {
        return sql
                .rows(
                        FIND,
                        row -> new StoredCalendar(CalendarStateCodec.read(row.text(0)), row.text(1), row.flag(2)),
                        timetableId)
                .stream()
                .findFirst();
    }

    /**
     * @param year whose dates it is made with
     * @param fingerprint of these dates
     * @param due when it has to be made again; empty: only when something changes
     */
    void save(UUID timetableId, CalendarState state, int year, String fingerprint, Optional<Instant> due) {
        sql.update(SAVE, timetableId, CalendarStateCodec.write(state), year, fingerprint, due.orElse(null));
    }

    /** Leaves the calendar as it is until {@code delay} from now, as if it were made with these dates. */
    void postpone(UUID timetableId, int year, String fingerprint, Duration delay) {
        sql.update(POSTPONE, timetableId, year, fingerprint, delay);
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
