package org.upschedule.job.outbox;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * How messages go from the outbox to the broker.
 *
 * @param interval how often the outbox is emptied besides after each commit that filled it
 * @param batchSize messages in one transaction
 * @param deadLetterKept how long the broker keeps the id of a job that was given up
 */
@Component
public record OutboxConfig(
        @ConfigProperty(name = "upschedule.outbox.interval") Duration interval,

        @ConfigProperty(name = "upschedule.outbox.batch-size")
        int batchSize,

        @ConfigProperty(name = "upschedule.outbox.dead-letter-kept")
        Duration deadLetterKept)
        implements Configuration {

    /** OpenMQ's {@code imq.transaction.producer.maxNumMsgs}. */
    private static final int MOST_OF_OPENMQ = 1000;

    @Inject
    public OutboxConfig {
        Check.interval("upschedule.outbox.interval", interval);
        Check.range("upschedule.outbox.batch-size", batchSize, 1, MOST_OF_OPENMQ);
        Check.range("upschedule.outbox.dead-letter-kept", deadLetterKept, Duration.ofSeconds(1), Duration.ofDays(365));
    }
}
