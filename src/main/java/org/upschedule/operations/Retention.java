package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.job.upkeep.ExpiredFiles;
import org.upschedule.request.EventLog;
import org.upschedule.timetable.UnusedTimetables;

/** Deletes what is no longer kept, batch after batch, so that no transaction grows with what has piled up. */
@Singleton
class Retention {

    private static final EventLog LOG = EventLog.of(Retention.class);

    private final ExpiredFiles files;
    private final UnusedTimetables timetables;
    private final MetricRegistry metrics;

    @Inject
    Retention(ExpiredFiles files, UnusedTimetables timetables, MetricRegistry metrics) {
        this.files = files;
        this.timetables = timetables;
        this.metrics = metrics;
    }

    void deleteExpired() {
        deleteAll("files", files::deleteBatch);
        deleteAll("timetables", timetables::deleteBatch);
    }

    private void deleteAll(String what, IntSupplier batch) {
        int total = 0;
        for (int deleted = batch.getAsInt(); deleted > 0; deleted = batch.getAsInt()) {
            total += deleted;
        }
        if (total > 0) {
            metrics.counter("upschedule_expired", new Tag("what", what)).inc(total);
            LOG.info("Deleted what is no longer kept", "what", what, "number", total);
        }
    }
}
