package org.upschedule.timetable;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes timetables that nobody has looked at for long. */
@Component
public class UnusedTimetablesRound extends DeletionRound {

    private final UnusedTimetables timetables;

    @Inject
    UnusedTimetablesRound(UnusedTimetables timetables, RetentionConfig config, MetricRegistry metrics) {
        super("timetables", config, metrics);
        this.timetables = timetables;
    }

    @Override
    protected Batch deleteBatch() {
        return Batch.of(timetables.deleteBatch());
    }
}
