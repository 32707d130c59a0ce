package org.upschedule.timetable;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Period;
import org.upschedule.Component;
import org.upschedule.feed.FeedsPolled;
import org.upschedule.retention.RetentionConfig;

/** Deletes timetables that nobody has used for long. A timetable is in use while its owner looks at it or a program polls its feed. */
@Component
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class UnusedTimetables {

    private final TimetableGateway timetables;
    private final Period kept;
    private final int batchSize;

    @Inject
    UnusedTimetables(TimetableGateway timetables, TimetableConfig config, RetentionConfig retention) {
        this.timetables = timetables;
        this.kept = config.kept();
        this.batchSize = retention.batchSize();
    }

    /**
     * Deletes one batch in one transaction.
     *
     * @return how many were deleted; 0 means that none is left
     */
    public int deleteBatch() {
        return timetables.deleteUnused(kept, batchSize);
    }

    void onPolled(@Observes FeedsPolled polled) {
        timetables.touchAll(polled.timetableIds());
    }
}
