package org.upschedule.job;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.upschedule.Component;

/** The places of waiting jobs, by one query in a second for all who ask on this node, however long their lists are. */
@Component
class QueuePositions {

    /** A place further back says nothing to a person. */
    private static final int LAST_COUNTED = 10_000;

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<List<Instant>> queue;
    private final LongSupplier nanoTime;
    private volatile Snapshot snapshot;

    private record Snapshot(List<Instant> submitted, long at) {}

    @Inject
    QueuePositions(JobGateway jobs) {
        this(() -> jobs.firstQueued(LAST_COUNTED - 1), System::nanoTime);
    }

    QueuePositions(Supplier<List<Instant>> queue, LongSupplier nanoTime) {
        this.queue = queue;
        this.nanoTime = nanoTime;
    }

    /** How many jobs wait that were submitted earlier, plus one; at most {@value #LAST_COUNTED}. */
    int of(Instant submittedAt) {
        int place = Collections.binarySearch(fresh().submitted, submittedAt);
        return (place >= 0 ? place : -place - 1) + 1;
    }

    private Snapshot fresh() {
        Snapshot known = snapshot;
        return isFresh(known) ? known : renewed();
    }

    private boolean isFresh(Snapshot known) {
        return known != null && nanoTime.getAsLong() - known.at < FRESH_NANOS;
    }

    private synchronized Snapshot renewed() {
        if (!isFresh(snapshot)) {
            snapshot = new Snapshot(queue.get(), nanoTime.getAsLong());
        }
        return snapshot;
    }
}
