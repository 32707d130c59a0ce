package org.upschedule.retention;

import java.time.Duration;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.metrics.Described;
import org.upschedule.request.EventLog;
import org.upschedule.rounds.Round;

/** Deletes one kind of what is no longer kept, batch after batch, so that no transaction grows with what has piled up. */
public abstract class DeletionRound implements Round {

    private static final EventLog LOG = EventLog.of(DeletionRound.class);

    private final String what;
    private final RetentionConfig config;
    private final Counter expired;

    /** @param what is deleted, in the plural; also the name of the round */
    protected DeletionRound(String what, RetentionConfig config, MetricRegistry metrics) {
        this.what = what;
        this.config = config;
        this.expired = metrics.counter(
                Described.metric("upschedule_expired", "Rows that were deleted because they are no longer kept"),
                new Tag("what", what));
    }

    /** @param more whether there may be more to delete, or to look at */
    public record Batch(int deleted, boolean more) {

        /** Of all that there was to delete, up to a limit. */
        public static Batch of(int deleted) {
            return new Batch(deleted, deleted > 0);
        }
    }

    /** In a transaction of its own. */
    protected abstract Batch deleteBatch();

    @Override
    public final String name() {
        return what;
    }

    @Override
    public final Duration interval() {
        return config.interval();
    }

    @Override
    public final boolean run() {
        Batch batch = deleteBatch();
        if (batch.deleted() > 0) {
            expired.inc(batch.deleted());
            LOG.info("Deleted what is no longer kept", "what", what, "number", batch.deleted());
        }
        return batch.more();
    }
}
