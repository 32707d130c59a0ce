package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.feed.FeedStatistics;
import org.upschedule.timetable.StaleCalendars;

/** Keeps stored calendars right, and writes down who asked for them. */
@Singleton
class CalendarRounds {

    private final StaleCalendars stale;
    private final FeedStatistics polls;
    private final Duration interval;
    private final Duration pollsInterval;

    @Inject
    CalendarRounds(
            StaleCalendars stale,
            FeedStatistics polls,
            @ConfigProperty(name = "upschedule.calendar.interval") Duration interval,
            @ConfigProperty(name = "upschedule.feed.statistics-interval") Duration pollsInterval) {
        this.stale = stale;
        this.polls = polls;
        this.interval = interval;
        this.pollsInterval = pollsInterval;
    }

    Duration interval() {
        return interval;
    }

    Duration pollsInterval() {
        return pollsInterval;
    }

    /** Batch after batch, until one is not full. */
    void refresh() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = stale.refreshBatch();
        }
    }

    void countPolls() {
        polls.write();
    }
}
