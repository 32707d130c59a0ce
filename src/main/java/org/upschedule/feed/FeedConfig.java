package org.upschedule.feed;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Feeds, as calendar programs see them.
 *
 * @param refresh how often programs are told to ask for a feed
 * @param statisticsInterval how often counted polls are written down
 */
@Component
public record FeedConfig(
        @ConfigProperty(name = "upschedule.feed.refresh") Duration refresh,

        @ConfigProperty(name = "upschedule.feed.statistics-interval")
        Duration statisticsInterval)
        implements Configuration {

    @Inject
    public FeedConfig {
        Check.range("upschedule.feed.refresh", refresh, Duration.ofMinutes(1), Duration.ofDays(30));
        Check.interval("upschedule.feed.statistics-interval", statisticsInterval);
    }
}
