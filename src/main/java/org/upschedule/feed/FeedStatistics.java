package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts polls in memory and writes them down now and then, so that a poll writes nothing. What a crash loses is less than one
 * interval of counting.
 */
@Singleton
public class FeedStatistics {

    private static final Metadata POLLS = Metadata.builder()
            .withName("upschedule_feed_polls")
            .withDescription("Polls of feeds, by kind of calendar program and outcome")
            .build();

    /** Feeds that are counted at once; what comes beyond within one interval is in the metric alone. */
    private static final int MOST = 100_000;

    private static final int BATCH = 200;

    private final FeedCounts counts;
    private final MetricRegistry registry;
    private final Clock clock;
    private final Map<Key, Polls> pending = new ConcurrentHashMap<>();

    @Inject
    FeedStatistics(FeedCounts counts, MetricRegistry registry, Clock clock) {
        this.counts = counts;
        this.registry = registry;
        this.clock = clock;
    }

    record Key(UUID timetableId, FeedClient client) {}

    record Polls(long number, Instant last) {

        Polls and(Polls more) {
            return new Polls(number + more.number, last.isAfter(more.last) ? last : more.last);
        }
    }

    void polled(UUID timetableId, FeedClient client, boolean notModified) {
        count(client, notModified ? "not-modified" : "sent");
        Key key = new Key(timetableId, client);
        if (pending.size() < MOST || pending.containsKey(key)) {
            pending.merge(key, new Polls(1, clock.instant()), Polls::and);
        }
    }

    void unknown(FeedClient client) {
        count(client, "unknown");
    }

    void failed(FeedClient client) {
        count(client, "failed");
    }

    /** Writes what was counted since the last time, batch by batch; what cannot be written waits for the next time. */
    public void write() {
        while (!pending.isEmpty()) {
            Map<Key, Polls> batch = take();
            try {
                counts.add(batch);
            } catch (RuntimeException e) {
                batch.forEach((key, polls) -> pending.merge(key, polls, Polls::and));
                throw e;
            }
        }
    }

    private Map<Key, Polls> take() {
        List<Key> keys = new ArrayList<>();
        for (Iterator<Key> all = pending.keySet().iterator(); all.hasNext() && keys.size() < BATCH; ) {
            keys.add(all.next());
        }
        Map<Key, Polls> batch = new ConcurrentHashMap<>();
        keys.forEach(key -> batch.put(key, pending.remove(key)));
        return batch;
    }

    private void count(FeedClient client, String outcome) {
        registry.counter(POLLS, new Tag("client", client.label()), new Tag("outcome", outcome))
                .inc();
    }
}
