package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Health and metrics.
 *
 * @param healthInterval how often each server is asked
 * @param metricsInterval how often queue and outbox are counted
 * @param censusInterval how often feeds and calendars that are to be made again are counted
 * @param poolName the server's pool whose connections are shown
 */
@Component
public record OperationsConfig(
        @ConfigProperty(name = "upschedule.health.interval") Duration healthInterval,

        @ConfigProperty(name = "upschedule.metrics.interval")
        Duration metricsInterval,

        @ConfigProperty(name = "upschedule.metrics.census-interval")
        Duration censusInterval,

        @ConfigProperty(name = "upschedule.pool.name") String poolName)
        implements Configuration {

    @Inject
    public OperationsConfig {
        Check.interval("upschedule.health.interval", healthInterval);
        Check.interval("upschedule.metrics.interval", metricsInterval);
        Check.interval("upschedule.metrics.census-interval", censusInterval);
        Check.present("upschedule.pool.name", poolName);
    }
}
