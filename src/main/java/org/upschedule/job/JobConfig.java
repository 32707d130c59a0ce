package org.upschedule.job;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * The times in the life of a job.
 *
 * @param lease a job whose worker has not renewed it for so long is taken back
 * @param deadline a job that runs longer is taken back, renewed or not
 * @param maxAttempts after so many the job is FAILED
 * @param republishAfter a job that is QUEUED for longer without a message in the outbox is published again
 * @param sweeperInterval how often leases are renewed and such jobs looked for
 * @param sweeperBatchSize jobs taken back or published again in one round
 * @param pdfKept PDFs of ended jobs are deleted after it
 * @param kept jobs that ended and are in no timetable are deleted after it, with what was read
 */
@Component
public record JobConfig(
        @ConfigProperty(name = "upschedule.job.lease") Duration lease,
        @ConfigProperty(name = "upschedule.job.deadline") Duration deadline,

        @ConfigProperty(name = "upschedule.job.max-attempts")
        int maxAttempts,

        @ConfigProperty(name = "upschedule.job.republish-after")
        Duration republishAfter,

        @ConfigProperty(name = "upschedule.sweeper.interval")
        Duration sweeperInterval,

        @ConfigProperty(name = "upschedule.sweeper.batch-size")
        int sweeperBatchSize,

        @ConfigProperty(name = "upschedule.retention.pdf") Duration pdfKept,
        @ConfigProperty(name = "upschedule.retention.job") Duration kept)
        implements Configuration {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    public JobConfig {
        Check.range("upschedule.job.lease", lease, SECOND, Duration.ofHours(1));
        Check.range("upschedule.job.deadline", deadline, SECOND, DAY);
        // The pause before the next attempt doubles with each: 17 minutes before the tenth.
        Check.range("upschedule.job.max-attempts", maxAttempts, 1, 10);
        Check.range("upschedule.job.republish-after", republishAfter, SECOND, DAY);
        Check.interval("upschedule.sweeper.interval", sweeperInterval);
        Check.range("upschedule.sweeper.batch-size", sweeperBatchSize, 1, 1000);
        Check.range("upschedule.retention.pdf", pdfKept, Duration.ofMinutes(1), Duration.ofDays(3650));
        Check.range("upschedule.retention.job", kept, Duration.ofHours(1), Duration.ofDays(3650));
        Check.longer("upschedule.job.lease", lease, "upschedule.sweeper.interval", sweeperInterval);
    }
}
