package org.upschedule.feed;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.digest.Secret;

/** The table {@code feed}. */
@Component
public class FeedGateway {

    private static final String POLL = """
            SELECT timetable_id, etag, modified_at, CASE WHEN etag = ANY(?1) THEN NULL ELSE content END, served
            FROM feed WHERE token_sha256 = ?2""";

    private static final String CREATED_AT = "SELECT created_at FROM feed WHERE timetable_id = ?1";

    private static final String ADD = """
            INSERT INTO feed (timetable_id, token_sha256, created_at, content, etag, modified_at)
            VALUES (?1, ?2, now(), ?3, ?4, now())""";

    /**
     * {@code now()} is the start of the transaction, which may have waited for another change. Last-Modified must not go back then:
     * a program that has the bytes of the other change would never be sent these.
     */
    private static final String CHANGE = """
            UPDATE feed SET content = ?2, etag = ?3, served = false, modified_at = greatest(now(), modified_at)
            WHERE timetable_id = ?1 AND etag <> ?3""";

    /** Never waits: the feed is being changed while its row is locked, and then these bytes are no longer what it is. */
    private static final String MARK_SERVED = """
            UPDATE feed SET served = true WHERE timetable_id IN (
                SELECT timetable_id FROM feed WHERE timetable_id = ?1 AND etag = ?2 AND NOT served
                FOR UPDATE SKIP LOCKED)""";

    private static final String SERVED = "SELECT served FROM feed WHERE timetable_id = ?1";

    private static final String DELETE = "DELETE FROM feed WHERE timetable_id = ?1";

    private static final String CENSUS = """
            SELECT count(*), count(*) FILTER (WHERE created_at < now() - CAST(?1 AS interval) AND NOT EXISTS (
                SELECT 1 FROM feed_client
                WHERE feed_client.timetable_id = feed.timetable_id AND last_fetch_at > now() - CAST(?1 AS interval)))
            FROM feed""";

    private final NativeSql sql;

    @Inject
    FeedGateway(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * What a poll reads. It is called without a transaction, because polls are most of the traffic.
     *
     * @param condition what the caller knows already; bytes that it has are not read
     */
    Optional<StoredFeed> poll(Secret token, PollCondition condition) {
        String[] known = condition.versions().etags().toArray(String[]::new);
        return sql
                .rows(
                        POLL,
                        row -> new StoredFeed(row.uuid(0), row.text(1), row.instant(2), row.bytes(3), row.flag(4)),
                        known,
                        token.sha256())
                .stream()
                .findFirst();
    }

    /** Somebody is sent the feed, for the first time since it changed. It is what a poll writes, once for each change. */
    void markServed(StoredFeed feed) {
        sql.update(MARK_SERVED, feed.timetableId(), feed.etag());
    }

    /** @param within how long ago the last poll of a feed may be */
    public FeedCensus census(Duration within) {
        return sql.row(CENSUS, row -> new FeedCensus(row.number(0), row.number(1)), within);
    }

    boolean isServed(UUID timetableId) {
        return sql.rows(SERVED, row -> row.flag(0), timetableId).contains(true);
    }

    /** Empty where the timetable has no feed. */
    Optional<Instant> createdAt(UUID timetableId) {
        return sql.rows(CREATED_AT, row -> row.instant(0), timetableId).stream().findFirst();
    }

    void add(UUID timetableId, Secret token, byte[] content, String etag) {
        sql.update(ADD, timetableId, token.sha256(), content, etag);
    }

    /** The same bytes change nothing. */
    void change(UUID timetableId, byte[] content, String etag) {
        sql.update(CHANGE, timetableId, content, etag);
    }

    void delete(UUID timetableId) {
        sql.update(DELETE, timetableId);
    }
}
