package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code feed_client}: how often each kind of program has asked for a feed. */
@Component
public class FeedClientGateway {

    /** Whoever changes or deletes a timetable locks it first too, and several in the same order. */
    private static final String LOCK = """
            SELECT id FROM timetable WHERE id = ANY(CAST(?1 AS uuid[])) ORDER BY id FOR KEY SHARE""";

    /**
     * Nodes compare the time of a poll, so it does not come from a node's clock: the node measures only how long ago the poll was. A
     * feed that was revoked meanwhile has no row to count in.
     */
    private static final String ADD = """
            INSERT INTO feed_client (timetable_id, client, fetches, last_fetch_at)
            SELECT feed.timetable_id, polled.client, polled.fetches, now() - CAST(polled.age AS interval)
            FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS text[]), CAST(?3 AS bigint[]), CAST(?4 AS text[]))
                AS polled (timetable_id, client, fetches, age)
            JOIN feed ON feed.timetable_id = polled.timetable_id
            ORDER BY feed.timetable_id, polled.client
            ON CONFLICT (timetable_id, client) DO UPDATE SET
                fetches = feed_client.fetches + EXCLUDED.fetches,
                last_fetch_at = greatest(feed_client.last_fetch_at, EXCLUDED.last_fetch_at)""";

    private static final String OF_TIMETABLE = """
            SELECT client, fetches, last_fetch_at FROM feed_client WHERE timetable_id = ?1 ORDER BY client""";

    private static final String PROGRAMS = """
            SELECT client, count(*), count(*) FILTER (WHERE last_fetch_at > now() - CAST(?1 AS interval)), sum(fetches)
            FROM feed_client GROUP BY client ORDER BY client""";

    private final NativeSql sql;

    @Inject
    FeedClientGateway(NativeSql sql) {
        this.sql = sql;
    }

    /**
     * Adds the counts in a transaction of its own. The database orders the rows, for Java compares ids otherwise: so two nodes that
     * count the same feeds do not wait for each other, nor for somebody who deletes them.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(Collection<PollCount> counts) {
        sql.rows(LOCK, row -> row.uuid(0), (Object) timetables(counts));
        addAlone(counts);
    }

    /** By one statement, which needs no transaction around it: when the product stops, the server has none to give any more. */
    void addAlone(Collection<PollCount> counts) {
        sql.update(
                ADD,
                timetables(counts),
                column(counts, count -> count.client().name()),
                column(counts, count -> Long.toString(count.polls())),
                column(counts, count -> count.age().toString()));
    }

    private static String[] timetables(Collection<PollCount> counts) {
        return column(counts, count -> count.timetableId().toString());
    }

    private static String[] column(Collection<PollCount> counts, Function<PollCount, String> value) {
        return counts.stream().map(value).toArray(String[]::new);
    }

    List<FeedUse.Client> of(UUID timetableId) {
        return sql.rows(
                OF_TIMETABLE, row -> new FeedUse.Client(row.text(0), row.number(1), row.instant(2)), timetableId);
    }

    /**
     * Of all feeds: a look over the whole table.
     *
     * @param within how long ago the last poll may be that counts as lately
     */
    public List<FeedPrograms> programs(Duration within) {
        return sql.rows(
                PROGRAMS, row -> new FeedPrograms(row.text(0), row.number(1), row.number(2), row.number(3)), within);
    }
}
