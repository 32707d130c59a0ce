package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one read that a poll costs. */
@Singleton
class FeedPolls {

    private final EntityManager entities;

    @Inject
    FeedPolls(EntityManager entities) {
        this.entities = entities;
    }

    /** @param condition what the caller knows already; bytes that she has are not read */
    @SuppressWarnings("unchecked") // JPA has no typed native query
    Optional<StoredFeed> find(FeedToken token, PollCondition condition) {
        List<Object[]> rows = entities.createNativeQuery("SELECT timetable_id, etag, modified_at,"
                        + " CASE WHEN etag = ANY(string_to_array(?2, ' ')) THEN NULL ELSE content END"
                        + " FROM feed WHERE token_sha256 = ?1")
                .setParameter(1, token.sha256())
                .setParameter(2, String.join(" ", condition.etags()))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new StoredFeed(
                        (UUID) row[0], (String) row[1], ((Timestamp) row[2]).toInstant(), (byte[]) row[3]));
    }
}
