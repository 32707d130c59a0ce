package org.upschedule.feed;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/**
 * Counts polls in memory and adds them to the database now and then, so that a poll writes nothing. A crash loses the counts of
 * one interval at most.
 */
@Component
class FeedStatistics implements SeriesFromStart {

    private static final Metadata POLLS =
            Described.metric("upschedule_feed_polls", "Polls of feeds, by kind of calendar program and outcome");

    private static final String NOT_MODIFIED = "not-modified";
    private static final String SENT = "sent";
    private static final String UNKNOWN = "unknown";
    private static final String FAILED = "failed";
    private static final List<String> OUTCOMES = List.of(NOT_MODIFIED, SENT, UNKNOWN, FAILED);

    /** So many feeds are counted within one interval; polls of further ones are in the metric alone. */
    private static final int MOST = 100_000;

    private static final int BATCH = 200;

    private final FeedClientGateway clients;
    private final Event<FeedsPolled> polled;
    private final MetricRegistry registry;
    private final Map<Key, Polls> pending = new ConcurrentHashMap<>();

    @Inject
    FeedStatistics(FeedClientGateway clients, Event<FeedsPolled> polled, MetricRegistry registry) {
        this.clients = clients;
        this.polled = polled;
        this.registry = registry;
        for (FeedClient client : FeedClient.values()) {
            OUTCOMES.forEach(outcome -> registry.counter(POLLS, tags(client, outcome)));
        }
    }

    private record Key(UUID timetableId, FeedClient client) {}

    /** @param last moment of the last one by {@link System#nanoTime()}, which nobody can set; it is written as how long ago that was */
    private record Polls(long number, long last) {

        Polls and(Polls more) {
            return new Polls(number + more.number, last - more.last > 0 ? last : more.last);
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - last);
        }
    }

    void polled(UUID timetableId, FeedClient client, boolean notModified) {
        count(client, notModified ? NOT_MODIFIED : SENT);
        Key key = new Key(timetableId, client);
        if (pending.size() < MOST || pending.containsKey(key)) {
            pending.merge(key, new Polls(1, System.nanoTime()), Polls::and);
        }
    }

    void unknown(FeedClient client) {
        count(client, UNKNOWN);
    }

    void failed(FeedClient client) {
        count(client, FAILED);
    }

    /**
     * Writes a batch of what was counted; what cannot be written waits for the next time.
     *
     * @return whether more waits
     */
    boolean writeBatch() {
        if (pending.isEmpty()) {
            return false;
        }
        Map<Key, Polls> batch = take();
        write(batch, clients::add);
        polled.fire(
                new FeedsPolled(batch.keySet().stream().map(Key::timetableId).collect(Collectors.toSet())));
        return batch.size() == BATCH;
    }

    /** Writes all that was counted, when the product stops. A poll of its last moments does not count as use of a timetable. */
    void writeRest() {
        while (!pending.isEmpty()) {
            write(take(), clients::addAlone);
        }
    }

    private void write(Map<Key, Polls> batch, Consumer<List<PollCount>> writing) {
        try {
            writing.accept(counts(batch));
        } catch (RuntimeException e) {
            batch.forEach((key, polls) -> pending.merge(key, polls, Polls::and));
            throw e;
        }
    }

    private Map<Key, Polls> take() {
        Map<Key, Polls> batch = new HashMap<>();
        for (Iterator<Key> keys = pending.keySet().iterator(); keys.hasNext() && batch.size() < BATCH; ) {
            Key key = keys.next();
            batch.put(key, pending.remove(key));
        }
        return batch;
    }

    private static List<PollCount> counts(Map<Key, Polls> batch) {
        return batch.entrySet().stream()
                .map(entry -> new PollCount(
                        entry.getKey().timetableId(),
                        entry.getKey().client(),
                        entry.getValue().number(),
                        entry.getValue().age()))
                .toList();
    }

    private void count(FeedClient client, String outcome) {
        registry.counter(POLLS, tags(client, outcome)).inc();
    }

    private static Tag[] tags(FeedClient client, String outcome) {
        return new Tag[] {new Tag("client", client.label()), new Tag("outcome", outcome)};
    }
}
