package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.Map;

/** Adds counted polls to those in the database. A feed that programs ask for is in use, and so is its timetable. */
@Singleton
class FeedCounts {

    private final EntityManager entities;

    @Inject
    FeedCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** In one order on all nodes, so that two that count the same feeds do not wait for each other. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(Map<FeedStatistics.Key, FeedStatistics.Polls> polls) {
        polls.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(FeedStatistics.Key::timetableId)
                        .thenComparing(FeedStatistics.Key::client)))
                .forEach(entry -> add(entry.getKey(), entry.getValue()));
    }

    private void add(FeedStatistics.Key key, FeedStatistics.Polls polls) {
        // A feed that was revoked meanwhile has no row to count in
        entities.createNativeQuery("INSERT INTO feed_client (timetable_id, client, fetches, last_fetch_at)"
                        + " SELECT timetable_id, ?2, ?3, ?4 FROM feed WHERE timetable_id = ?1"
                        + " ON CONFLICT (timetable_id, client) DO UPDATE SET fetches = feed_client.fetches + EXCLUDED.fetches,"
                        + " last_fetch_at = greatest(feed_client.last_fetch_at, EXCLUDED.last_fetch_at)")
                .setParameter(1, key.timetableId())
                .setParameter(2, key.client().name())
                .setParameter(3, polls.number())
                .setParameter(4, Timestamp.from(polls.last()))
                .executeUpdate();
        entities.createNativeQuery(
                        "UPDATE timetable SET used_at = ?2 WHERE id = ?1 AND used_at + interval '1 day' < ?2")
                .setParameter(1, key.timetableId())
                .setParameter(2, Timestamp.from(polls.last()))
                .executeUpdate();
    }
}
