package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/**
 * Makes calendars again after changes that their owners had no part in: other dates of an academic year, a deleted job, cancelled
 * events whose time is over. Their feeds change with them.
 */
@Component
public class StaleCalendars {

    private static final EventLog LOG = EventLog.of(StaleCalendars.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final Calendars calendars;
    private final int batchSize;

    @Inject
    StaleCalendars(Calendars calendars, TimetableConfig config) {
        this.calendars = calendars;
        this.batchSize = config.batchSize();
    }

    /** How many are to be made again, not more than {@code most}. */
    public int count(int most) {
        return calendars.stale(most).size();
    }

    /**
     * Makes one batch, each calendar in a transaction of its own. Where another node does the same, each makes those that the other does
     * not hold.
     *
     * @return whether there may be more: the batch was full, and some of it was made here
     */
    public boolean refreshBatch() {
        List<UUID> stale = calendars.stale(batchSize);
        int made = 0;
        for (UUID id : stale) {
            try {
                made += calendars.refreshIfFree(id) ? 1 : 0;
            } catch (RuntimeException e) {
                if (Outage.isCauseOf(e)) {
                    throw e;
                }
                LOG.error("A calendar could not be made again; its feed stays as it was", e, "timetable", id);
                calendars.postpone(id, AFTER_A_FAILURE);
            }
        }
        return made > 0 && stale.size() == batchSize;
    }
}
