package org.upschedule.google;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.json.Json;

/** The table {@code google_event}. */
@Component
class PushedEventGateway {

    private static final String WANTED =
            "SELECT uid, wanted FROM google_event WHERE grant_id = ?1 AND body IS NOT NULL";

    /** Whatever was sent and not written down is at Google then, so it is sent again, also where it is wanted as it was before. */
    private static final String WANT = """
            INSERT INTO google_event (grant_id, uid, body, wanted) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (grant_id, uid) DO UPDATE SET body = EXCLUDED.body, wanted = EXCLUDED.wanted, sent = NULL""";

    private static final String UNWANT = """
            UPDATE google_event SET body = NULL, wanted = NULL, sent = NULL WHERE grant_id = ?1 AND uid = ?2""";

    private static final String PENDING = """
            SELECT uid, body, wanted, event_id, etag, sequence FROM google_event
            WHERE grant_id = ?1 AND (body IS NULL OR wanted IS DISTINCT FROM sent AND wanted IS DISTINCT FROM refused)
            ORDER BY uid LIMIT ?2""";

    private static final String SENT = """
            UPDATE google_event SET sent = ?4, event_id = ?5, etag = ?6, sequence = ?7, refused = NULL
            WHERE grant_id = ?1 AND uid = ?2 AND (SELECT fence FROM google_grant WHERE id = ?1) = ?3""";

    private static final String REFUSED = """
            UPDATE google_event SET refused = ?4
            WHERE grant_id = ?1 AND uid = ?2 AND (SELECT fence FROM google_grant WHERE id = ?1) = ?3""";

    private static final String NOT_THERE = """
            UPDATE google_event SET sent = NULL, event_id = NULL, etag = NULL
            WHERE grant_id = ?1 AND uid = ?2 AND (SELECT fence FROM google_grant WHERE id = ?1) = ?3""";

    /** Unless it is wanted again by now. */
    private static final String DELETE_UNWANTED =
            "DELETE FROM google_event WHERE grant_id = ?1 AND uid = ?2 AND body IS NULL";

    private static final String AGAIN = "UPDATE google_event SET sent = NULL WHERE grant_id = ?1 AND uid = ?2";

    /** Nothing of them is in a calendar that is made anew; what has to go is gone with the one before. */
    private static final String FORGET_UNWANTED = "DELETE FROM google_event WHERE grant_id = ?1 AND body IS NULL";

    private static final String NONE_SENT = """
            UPDATE google_event SET sent = NULL, refused = NULL, event_id = NULL, etag = NULL, sequence = 0
            WHERE grant_id = ?1""";

    private static final String PROGRESS = """
            SELECT count(body), count(*) FILTER (WHERE wanted = sent), count(*) FILTER (WHERE body IS NULL)
            FROM google_event WHERE grant_id = ?1""";

    private static final String REFUSED_ONES = """
            SELECT body FROM google_event WHERE grant_id = ?1 AND refused = wanted ORDER BY uid LIMIT 50""";

    private final NativeSql sql;

    @Inject
    PushedEventGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** @return fingerprints of what is wanted, by UID */
    Map<String, String> wanted(UUID grant) {
        Map<String, String> wanted = new HashMap<>();
        sql.rows(WANTED, row -> wanted.put(row.text(0), row.text(1)), grant);
        return wanted;
    }

    void want(UUID grant, GoogleEvent event) {
        sql.update(WANT, grant, event.iCalUID(), Json.write(event), event.fingerprint());
    }

    void unwant(UUID grant, String uid) {
        sql.update(UNWANT, grant, uid);
    }

    List<PushedEvent> pending(UUID grant, int most) {
        return sql.rows(
                PENDING,
                row -> new PushedEvent(
                        row.text(0),
                        row.isNull(1) ? null : event(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        (int) row.number(5)),
                grant,
                most);
    }

    boolean sent(Grant grant, PushedEvent event, HeldEvent held) {
        return isOne(sql.update(
                SENT,
                grant.id(),
                event.uid(),
                grant.fence(),
                event.wanted(),
                held.id(),
                held.etag(),
                held.knownSequence()));
    }

    boolean refused(Grant grant, PushedEvent event) {
        return isOne(sql.update(REFUSED, grant.id(), event.uid(), grant.fence(), event.wanted()));
    }

    boolean removed(Grant grant, PushedEvent event) {
        if (!isOne(sql.update(NOT_THERE, grant.id(), event.uid(), grant.fence()))) {
            return false;
        }
        sql.update(DELETE_UNWANTED, grant.id(), event.uid());
        return true;
    }

    void again(Grant grant, PushedEvent event) {
        sql.update(AGAIN, grant.id(), event.uid());
    }

    void noneSent(UUID grant) {
        sql.update(FORGET_UNWANTED, grant);
        sql.update(NONE_SENT, grant);
    }

    Progress progress(UUID grant) {
        List<String> refused = sql.rows(REFUSED_ONES, row -> event(row.text(0)).summary(), grant);
        return sql.row(
                PROGRESS,
                row -> new Progress((int) row.number(0), (int) row.number(1), (int) row.number(2), refused),
                grant);
    }

    private static GoogleEvent event(String body) {
        return Json.readStored(body, GoogleEvent.class);
    }

    private static boolean isOne(int rows) {
        return rows == 1;
    }
}
