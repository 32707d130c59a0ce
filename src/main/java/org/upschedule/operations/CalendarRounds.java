package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.upschedule.feed.FeedConfig;
import org.upschedule.feed.FeedStatistics;
import org.upschedule.timetable.StaleCalendars;
import org.upschedule.timetable.TimetableConfig;

/** Keeps stored calendars right, and writes down who asked for them. */
@Singleton
class CalendarRounds {

    private final StaleCalendars stale;
    private final FeedStatistics polls;
    private final Duration interval;
    private final Duration pollsInterval;

    @Inject
    CalendarRounds(StaleCalendars stale, FeedStatistics polls, TimetableConfig timetables, FeedConfig feeds) {
        this.stale = stale;
        this.polls = polls;
        this.interval = timetables.interval();
        this.pollsInterval = feeds.statisticsInterval();
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
