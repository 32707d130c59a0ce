package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The feeds of timetables, at most one of each: written when a calendar changes, so that a poll only reads. */
@Singleton
@Transactional
public class Feeds {

    private static final int ETAG_BYTES = 16;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Feeds(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return the token of a new feed, which is not stored and cannot be asked for again; the one of an older feed dies */
    public String replace(UUID timetableId, byte[] content) {
        revoke(timetableId);
        FeedToken token = FeedToken.fresh();
        entities.createNativeQuery(
                        "INSERT INTO feed (timetable_id, token_sha256, created_at, content, etag, modified_at)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?3)")
                .setParameter(1, timetableId)
                .setParameter(2, token.sha256())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, content)
                .setParameter(5, etag(content))
                .executeUpdate();
        return token.value();
    }

    public void revoke(UUID timetableId) {
        entities.createNativeQuery("DELETE FROM feed WHERE timetable_id = ?1")
                .setParameter(1, timetableId)
                .executeUpdate();
    }

    /** @param content asked for only where the timetable has a feed; the same bytes change nothing */
    public void update(UUID timetableId, Supplier<byte[]> content) {
        if (created(timetableId).isEmpty()) {
            return;
        }
        byte[] bytes = content.get();
        entities.createNativeQuery("UPDATE feed SET content = ?2, etag = ?3, modified_at = ?4"
                        + " WHERE timetable_id = ?1 AND etag <> ?3")
                .setParameter(1, timetableId)
                .setParameter(2, bytes)
                .setParameter(3, etag(bytes))
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Empty where the timetable has no feed. */
    public Optional<FeedUse> use(UUID timetableId) {
        return created(timetableId).map(created -> new FeedUse(created.toInstant(), clients(timetableId)));
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private Optional<Timestamp> created(UUID timetableId) {
        List<Timestamp> found = entities.createNativeQuery("SELECT created_at FROM feed WHERE timetable_id = ?1")
                .setParameter(1, timetableId)
                .getResultList();
        return found.stream().findFirst();
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<FeedUse.Client> clients(UUID timetableId) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT client, fetches, last_fetch_at FROM feed_client WHERE timetable_id = ?1 ORDER BY client")
                .setParameter(1, timetableId)
                .getResultList();
        return rows.stream()
                .map(row -> new FeedUse.Client(
                        (String) row[0], ((Number) row[1]).longValue(), ((Timestamp) row[2]).toInstant()))
                .toList();
    }

    /** Strong (RFC 9110, 8.8.3): made of the bytes alone. */
    private static String etag(byte[] content) {
        return '"' + HexFormat.of().formatHex(FeedToken.sha256(content), 0, ETAG_BYTES) + '"';
    }
}
