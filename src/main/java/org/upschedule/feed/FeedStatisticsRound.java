package org.upschedule.feed;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.rounds.Round;

/** Writes down who asked for feeds. */
@Component
class FeedStatisticsRound implements Round {

    private final FeedStatistics statistics;
    private final FeedConfig config;

    @Inject
    FeedStatisticsRound(FeedStatistics statistics, FeedConfig config) {
        this.statistics = statistics;
        this.config = config;
    }

    @Override
    public String name() {
        return "polls";
    }

    @Override
    public Duration interval() {
        return config.statisticsInterval();
    }

    @Override
    public boolean run() {
        return statistics.writeBatch();
    }

    @Override
    public void end() {
        statistics.writeRest();
    }
}
