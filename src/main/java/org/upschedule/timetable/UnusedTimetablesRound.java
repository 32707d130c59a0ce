package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes timetables that nobody has looked at for long. */
@Singleton
public class UnusedTimetablesRound extends DeletionRound {

    private final UnusedTimetables timetables;

    @Inject
    UnusedTimetablesRound(UnusedTimetables timetables, RetentionConfig config, MetricRegistry metrics) {
        super("timetables", config, metrics);
        this.timetables = timetables;
    }

    @Override
    protected int deleteBatch() {
        return timetables.deleteBatch();
    }
}
