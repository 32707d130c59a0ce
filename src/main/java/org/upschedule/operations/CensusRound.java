package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.rounds.Round;
import org.upschedule.statistics.FeedNumberCount;
import org.upschedule.statistics.FeedNumbers;

/** Counts what needs a look over whole tables, now and then: feeds, calendars that are to be made again, and the size of it all. */
@Component
class CensusRound implements Round {

    private final FeedNumberCount numbers;
    private final DatabaseSizeGateway database;
    private final OperationsConfig config;
    private final AtomicReference<Double> all = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> unfetched = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> stale = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> size = new AtomicReference<>(Double.NaN);

    @Inject
    CensusRound(
            FeedNumberCount numbers, DatabaseSizeGateway database, OperationsConfig config, MetricRegistry registry) {
        this.numbers = numbers;
        this.database = database;
        this.config = config;
        gauge(registry, "upschedule_feeds", "Feeds that there are", all);
        gauge(registry, "upschedule_feeds_unfetched", "Feeds that no program has asked for within a week", unfetched);
        gauge(
                registry,
                "upschedule_calendars_stale",
                "Calendars that are to be made again; more than " + FeedNumberCount.MOST_STALE + " are counted as "
                        + FeedNumberCount.MOST_STALE,
                stale);
        registry.gauge(
                Described.metric(
                        "upschedule_database_size", "bytes", "Size of the product's database on PostgreSQL's disk"),
                size,
                AtomicReference::get,
                Described.OF_DATABASE);
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
        FeedNumbers counted = numbers.count();
        all.set((double) counted.feeds().all());
        unfetched.set((double) counted.feeds().unfetched());
        stale.set((double) counted.stale());
        size.set((double) database.bytes());
        return false;
    }
}
