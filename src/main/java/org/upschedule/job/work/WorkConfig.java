package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * How a node reads, beside the number of its workers.
 *
 * @param startsPerSecond starts are spaced to this rate
 * @param slotWait how long a message waits for a free worker before it goes back to the outbox
 * @param maxPages pages of one PDF
 */
@Component
public record WorkConfig(
        @ConfigProperty(name = "upschedule.job.starts-per-second")
        int startsPerSecond,

        @ConfigProperty(name = "upschedule.job.slot-wait") Duration slotWait,

        @ConfigProperty(name = "upschedule.upload.max-pages")
        int maxPages)
        implements Configuration {

    @Inject
    public WorkConfig {
        Check.range("upschedule.job.starts-per-second", startsPerSecond, 1, 10_000);
        // A message that waits holds one of the broker's sessions.
        Check.range("upschedule.job.slot-wait", slotWait, Duration.ZERO, Duration.ofMinutes(1));
        Check.range("upschedule.upload.max-pages", maxPages, 1, 1000);
    }
}
