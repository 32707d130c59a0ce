package org.upschedule.google;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code google_grant}. */
@Component
class GrantGateway {

    /** What a claim gives. Who has tried for a week to take a grant away has tried long enough. */
    private static final String CLAIMED = """
            RETURNING id, timetable_id, status, secret, calendar_id, calendar_asked, stale, fence,
                coalesce(leaving_at < now() - interval '7 days', false)""";

    /** The longest due first; those that another node is claiming are left to it. */
    private static final String CLAIM = """
            UPDATE google_grant SET fence = fence + 1, due_at = now() + CAST(?1 AS interval)
            WHERE id = (
                SELECT id FROM google_grant WHERE due_at <= now() ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            """ + CLAIMED;

    private static final String LEAVE_DELETED = """
            UPDATE google_grant SET status = 'LEAVING', leaving_at = now(), due_at = now(), fence = fence + 1
            WHERE id IN (
                SELECT id FROM google_grant WHERE timetable_id IS NULL AND leaving_at IS NULL
                LIMIT 100 FOR UPDATE SKIP LOCKED)""";

    private static final String HOLD = """
            UPDATE google_grant SET due_at = now() + CAST(?3 AS interval) WHERE id = ?1 AND fence = ?2""";

    private static final String GRANTED = "UPDATE google_grant SET secret = ?3 WHERE id = ?1 AND fence = ?2";

    private static final String CALENDAR_ASKED =
            "UPDATE google_grant SET calendar_asked = ?3 WHERE id = ?1 AND fence = ?2";

    private static final String CALENDAR_MADE = "UPDATE google_grant SET calendar_id = ?3 WHERE id = ?1 AND fence = ?2";

    private static final String PLANNED = "UPDATE google_grant SET stale = false WHERE id = ?1 AND fence = ?2";

    private static final String CHANGED = """
            UPDATE google_grant SET stale = true, due_at = coalesce(due_at, now())
            WHERE timetable_id = ?1 AND status = 'ACTIVE'""";

    private static final String AGAIN = """
            UPDATE google_grant SET stale = true, due_at = coalesce(due_at, now()) WHERE id = ?1""";

    private static final String MORE = """
            UPDATE google_grant SET attempts = 0, due_at = now() WHERE id = ?1 AND fence = ?2""";

    /** What has changed meanwhile is done at once. */
    private static final String DONE = """
            UPDATE google_grant SET attempts = 0, due_at = CASE WHEN stale THEN now() END WHERE id = ?1 AND fence = ?2""";

    /** Twice as long each time, an hour at most, and not all at once. */
    private static final String LATER = """
            UPDATE google_grant SET attempts = attempts + 1,
                due_at = now() + greatest(CAST(?3 AS interval),
                    least(interval '1 hour', interval '1 second' * power(2, least(attempts, 12))) * (0.75 + random() / 2))
            WHERE id = ?1 AND fence = ?2""";

    private static final String STOPPED = """
            UPDATE google_grant SET status = ?3, due_at = NULL,
                secret = CASE WHEN ?3 IN ('ENDED_AT_GOOGLE', 'NOT_ALLOWED') THEN NULL ELSE secret END
            WHERE id = ?1 AND fence = ?2""";

    private static final String FORGET = "DELETE FROM google_grant WHERE id = ?1 AND fence = ?2";

    private static final String OF_TIMETABLE = """
            SELECT id, status, attempts, due_at IS NULL FROM google_grant WHERE timetable_id = ?1""";

    private static final String LOCK_OF_TIMETABLE = """
            SELECT id, status, attempts, due_at IS NULL FROM google_grant WHERE timetable_id = ?1 FOR UPDATE""";

    private static final String OTHERS = """
            SELECT count(*) FROM timetable JOIN google_grant ON google_grant.timetable_id = timetable.id
            WHERE timetable.owner_id = ?1 AND timetable.id <> ?2""";

    private static final String ADD = """
            INSERT INTO google_grant (id, timetable_id, status, secret, due_at) VALUES (?1, ?2, 'ACTIVE', ?3, now())""";

    /** A calendar that she has deleted, or that may not be there, is made anew. */
    private static final String RENEW = """
            UPDATE google_grant SET secret = ?2, status = 'ACTIVE', stale = true, due_at = now(), attempts = 0,
                fence = fence + 1,
                calendar_id = CASE WHEN status = 'CALENDAR_GONE' THEN NULL ELSE calendar_id END,
                calendar_asked = calendar_asked AND status NOT IN ('CALENDAR_GONE', 'CALENDAR_UNSURE')
            WHERE id = ?1""";

    /** Where a node may be asking for the calendar in this moment, its answer is waited for: else that calendar would stay. */
    private static final String LEAVE = """
            UPDATE google_grant SET status = 'LEAVING', leaving_at = now(), attempts = 0, fence = fence + 1,
                due_at = now() + CASE WHEN calendar_asked AND calendar_id IS NULL
                    THEN CAST(?2 AS interval) ELSE interval '0 seconds' END
            WHERE timetable_id = ?1 AND status <> 'LEAVING'""";

    /**
     * @param isTrying whether the last tries have failed
     * @param isIdle whether nothing is to be done
     */
    record Known(UUID id, GrantStatus status, boolean isTrying, boolean isIdle) {}

    private final NativeSql sql;

    @Inject
    GrantGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Takes the next one that is due, for a while. */
    Optional<Grant> claim(Duration lease) {
        return sql
                .rows(
                        CLAIM,
                        row -> new Grant(
                                row.uuid(0),
                                row.uuid(1),
                                GrantStatus.valueOf(row.text(2)),
                                row.bytes(3),
                                row.text(4),
                                row.flag(5),
                                row.flag(6),
                                row.number(7),
                                row.flag(8)),
                        lease)
                .stream()
                .findFirst();
    }

    /** Grants whose timetables were deleted are to be taken away. */
    void leaveDeleted() {
        sql.update(LEAVE_DELETED);
    }

    boolean hold(Grant grant, Duration lease) {
        return isOne(sql.update(HOLD, grant.id(), grant.fence(), lease));
    }

    boolean granted(Grant grant, byte[] secret) {
        return isOne(sql.update(GRANTED, grant.id(), grant.fence(), secret));
    }

    boolean calendarAsked(Grant grant, boolean asked) {
        return isOne(sql.update(CALENDAR_ASKED, grant.id(), grant.fence(), asked));
    }

    boolean calendarMade(Grant grant, String calendar) {
        return isOne(sql.update(CALENDAR_MADE, grant.id(), grant.fence(), calendar));
    }

    boolean planned(Grant grant) {
        return isOne(sql.update(PLANNED, grant.id(), grant.fence()));
    }

    /** The calendar of a timetable was made anew. */
    void changed(UUID timetable) {
        sql.update(CHANGED, timetable);
    }

    void again(Grant grant) {
        sql.update(AGAIN, grant.id());
    }

    void end(Grant grant, Ending ending) {
        switch (ending.next()) {
            case MORE -> sql.update(MORE, grant.id(), grant.fence());
            case DONE -> sql.update(DONE, grant.id(), grant.fence());
            case LATER -> sql.update(LATER, grant.id(), grant.fence(), ending.pause());
            case STOPPED ->
                sql.update(STOPPED, grant.id(), grant.fence(), ending.status().name());
            case OVER -> {}
        }
    }

    void forget(Grant grant) {
        sql.update(FORGET, grant.id(), grant.fence());
    }

    Optional<Known> find(UUID timetable) {
        return known(OF_TIMETABLE, timetable);
    }

    /** As it is under a lock that the caller's transaction then holds. */
    Optional<Known> lock(UUID timetable) {
        return known(LOCK_OF_TIMETABLE, timetable);
    }

    private Optional<Known> known(String statement, UUID timetable) {
        return sql
                .rows(
                        statement,
                        row -> new Known(row.uuid(0), GrantStatus.valueOf(row.text(1)), row.number(2) > 0, row.flag(3)),
                        timetable)
                .stream()
                .findFirst();
    }

    /** How many other timetables of the owner have one. */
    long others(UUID owner, UUID timetable) {
        return sql.row(OTHERS, row -> row.number(0), owner, timetable);
    }

    void add(UUID id, UUID timetable, byte[] secret) {
        sql.update(ADD, id, timetable, secret);
    }

    void renew(UUID id, byte[] secret) {
        sql.update(RENEW, id, secret);
    }

    /** @param longestRequest how long a request may take that is on its way */
    void leave(UUID timetable, Duration longestRequest) {
        sql.update(LEAVE, timetable, longestRequest);
    }

    private static boolean isOne(int rows) {
        return rows == 1;
    }
}
