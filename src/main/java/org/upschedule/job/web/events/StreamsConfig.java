package org.upschedule.job.web.events;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Streams of events.
 *
 * @param max open ones of a node
 * @param maxOfOwner open ones of an owner on a node
 * @param maxTime after it a stream ends, and its program asks again
 * @param interval how often the jobs that somebody watches are looked up
 */
@Component
public record StreamsConfig(
        @ConfigProperty(name = "upschedule.job.streams.max") int max,

        @ConfigProperty(name = "upschedule.job.streams.max-of-owner")
        int maxOfOwner,

        @ConfigProperty(name = "upschedule.job.streams.max-time")
        Duration maxTime,

        @ConfigProperty(name = "upschedule.job.streams.interval")
        Duration interval)
        implements Configuration {

    @Inject
    public StreamsConfig {
        Check.range("upschedule.job.streams.max", max, 1, 100_000);
        Check.range("upschedule.job.streams.max-of-owner", maxOfOwner, 1, 1000);
        Check.range("upschedule.job.streams.max-time", maxTime, Duration.ofSeconds(1), Duration.ofHours(1));
        Check.interval("upschedule.job.streams.interval", interval);
    }
}
