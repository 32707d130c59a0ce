package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code feed_client}: how often each kind of program has asked for a feed. */
@Component
class FeedClientGateway {

    /**
     * Nodes compare the time of a poll, so it does not come from a node's clock: the node measures only how long ago the poll was. A
     * feed that was revoked meanwhile has no row to count in.
     */
    private static final String ADD = """
            INSERT INTO feed_client (timetable_id, client, fetches, last_fetch_at)
            SELECT timetable_id, ?2, ?3, now() - CAST(?4 AS interval) FROM feed WHERE timetable_id = ?1
            ON CONFLICT (timetable_id, client) DO UPDATE SET
                fetches = feed_client.fetches + EXCLUDED.fetches,
                last_fetch_at = greatest(feed_client.last_fetch_at, EXCLUDED.last_fetch_at)""";

    private static final String OF_TIMETABLE = """
            SELECT client, fetches, last_fetch_at FROM feed_client WHERE timetable_id = ?1 ORDER BY client""";

    private static final Comparator<PollCount> BY_KEY =
            Comparator.comparing(PollCount::timetableId).thenComparing(PollCount::client);

    private final NativeSql sql;

    @Inject
    FeedClientGateway(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * Adds the counts in a transaction of its own. All nodes write in the same order, so that two of them that count the same feeds
     * cannot block each other.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(Collection<PollCount> counts) {
        counts.stream()
                .sorted(BY_KEY)
                .forEach(count ->
                        sql.update(ADD, count.timetableId(), count.client().name(), count.polls(), count.age()));
    }

    List<FeedUse.Client> of(UUID timetableId) {
        return sql.rows(
                OF_TIMETABLE, row -> new FeedUse.Client(row.text(0), row.number(1), row.instant(2)), timetableId);
    }
}
