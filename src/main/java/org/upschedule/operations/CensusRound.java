package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.feed.FeedCensus;
import org.upschedule.feed.FeedGateway;
import org.upschedule.metrics.Described;
import org.upschedule.rounds.Round;
import org.upschedule.timetable.StaleCalendars;

/** Counts what needs a look over whole tables, now and then: feeds, and calendars that are to be made again. */
@Component
class CensusRound implements Round {

    /** Programs poll at least daily; after a week without a poll nobody has subscribed any more. */
    private static final Duration WEEK = Duration.ofDays(7);

    private static final int MOST_STALE = 1000;

    private final FeedGateway feeds;
    private final StaleCalendars calendars;
    private final OperationsConfig config;
    private final AtomicReference<Double> all = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> unfetched = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> stale = new AtomicReference<>(Double.NaN);

    @Inject
    CensusRound(FeedGateway feeds, StaleCalendars calendars, OperationsConfig config, MetricRegistry registry) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.config = config;
        gauge(registry, "upschedule_feeds", "Feeds that there are", all);
        gauge(registry, "upschedule_feeds_unfetched", "Feeds that no program has asked for within a week", unfetched);
        gauge(
                registry,
                "upschedule_calendars_stale",
                "Calendars that are to be made again; more than " + MOST_STALE + " are counted as " + MOST_STALE,
                stale);
    }

    private static void gauge(MetricRegistry registry, String name, String description, AtomicReference<Double> value) {
        registry.gauge(Described.metric(name, description), value, AtomicReference::get, Described.OF_DATABASE);
    }

    @Override
    public String name() {
        return "census";
    }

    @Override
    public Duration interval() {
        return config.censusInterval();
    }

    @Override
    public boolean run() {
        FeedCensus census = feeds.census(WEEK);
        all.set((double) census.all());
        unfetched.set((double) census.unfetched());
        stale.set((double) calendars.count(MOST_STALE));
        return false;
    }
}
