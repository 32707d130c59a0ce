package org.upschedule.upload;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * @param maxBytes largest PDF; the whole of it is kept in memory while it is stored
 * @param leastRate bytes for each second that a caller has to send
 * @param maxTime longest time that an upload may take to come in
 * @param shedAfter no upload is let in while the oldest job in the queue has waited longer
 * @param maxSpooledBytes of all uploads that are coming in, on disk where they are not small
 * @param atOnce uploads that are stored at the same time; others that have come in wait for their turn
 * @param shedWait no upload is let in while it would wait longer for that turn, by how long the last ones took
 * @param longestWait for that turn
 */
@Component
public record UploadConfig(
        @ConfigProperty(name = "upschedule.upload.max-bytes")
        int maxBytes,

        @ConfigProperty(name = "upschedule.upload.least-rate")
        int leastRate,

        @ConfigProperty(name = "upschedule.upload.max-time") Duration maxTime,

        @ConfigProperty(name = "upschedule.upload.shed-after")
        Duration shedAfter,

        @ConfigProperty(name = "upschedule.upload.max-spooled-bytes")
        int maxSpooledBytes,

        @ConfigProperty(name = "upschedule.upload.at-once") int atOnce,

        @ConfigProperty(name = "upschedule.upload.shed-wait")
        Duration shedWait,

        @ConfigProperty(name = "upschedule.upload.longest-wait")
        Duration longestWait)
        implements Configuration {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Each has a connection of the pool. */
    private static final int MOST_AT_ONCE = 32;

    @Inject
    public UploadConfig {
        Check.range("upschedule.upload.max-bytes", maxBytes, 1024, 100 * MEBIBYTE, "bytes");
        Check.range("upschedule.upload.least-rate", leastRate, 1, MEBIBYTE, "bytes for each second");
        Check.range("upschedule.upload.max-time", maxTime, Duration.ofSeconds(1), Duration.ofMinutes(30));
        Check.range("upschedule.upload.shed-after", shedAfter, Duration.ofSeconds(1), Duration.ofDays(1));
        Check.range("upschedule.upload.max-spooled-bytes", maxSpooledBytes, maxBytes, Integer.MAX_VALUE, "bytes");
        Check.range("upschedule.upload.at-once", atOnce, 1, MOST_AT_ONCE);
        Check.range("upschedule.upload.shed-wait", shedWait, Duration.ofMillis(100), Duration.ofMinutes(5));
        Check.range("upschedule.upload.longest-wait", longestWait, Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
}
