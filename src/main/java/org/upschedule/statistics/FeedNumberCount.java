package org.upschedule.statistics;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.feed.FeedClientGateway;
import org.upschedule.feed.FeedGateway;
import org.upschedule.timetable.StaleCalendars;

/** Counts feeds and calendars. That is a look over whole tables, so who asks gets the last count. */
@Component
public class FeedNumberCount {

    /** Programs poll at least daily; after a week without a poll nobody has subscribed any more. */
    private static final Duration WEEK = Duration.ofDays(7);

    public static final int MOST_STALE = 1000;

    private final FeedGateway feeds;
    private final FeedClientGateway clients;
    private final StaleCalendars calendars;
    private volatile FeedNumbers last;

    @Inject
    FeedNumberCount(FeedGateway feeds, FeedClientGateway clients, StaleCalendars calendars) {
        this.feeds = feeds;
        this.clients = clients;
        this.calendars = calendars;
    }

    /** Counts them anew, for the round that does it now and then. */
    public FeedNumbers count() {
        FeedNumbers numbers = new FeedNumbers(feeds.census(WEEK), calendars.count(MOST_STALE), clients.programs(WEEK));
        last = numbers;
        return numbers;
    }

    /** As they were counted last. */
    public FeedNumbers last() {
        FeedNumbers known = last;
        return known == null ? count() : known;
    }
}
