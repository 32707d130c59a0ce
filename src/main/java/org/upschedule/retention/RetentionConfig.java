package org.upschedule.retention;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * How what is no longer kept is deleted; how long each is kept says the package that it belongs to.
 *
 * @param interval how often it is looked for
 * @param batchSize rows deleted in one transaction
 * @param batchBytes of PDFs deleted in one transaction: large ones have thousands of rows each, of which the table keeps them
 */
@Component
public record RetentionConfig(
        @ConfigProperty(name = "upschedule.retention.interval")
        Duration interval,

        @ConfigProperty(name = "upschedule.retention.batch-size")
        int batchSize,

        @ConfigProperty(name = "upschedule.retention.batch-bytes")
        int batchBytes)
        implements Configuration {

    @Inject
    public RetentionConfig {
        Check.interval("upschedule.retention.interval", interval);
        Check.range("upschedule.retention.batch-size", batchSize, 1, 10_000);
        Check.range("upschedule.retention.batch-bytes", batchBytes, 1, Integer.MAX_VALUE);
    }
}
