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
        int maxSpooledBytes)
        implements Configuration {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    public UploadConfig {
        Check.range("upschedule.upload.max-bytes", maxBytes, 1024, 100 * MEBIBYTE, "bytes");
        Check.range("upschedule.upload.least-rate", leastRate, 1, MEBIBYTE, "bytes for each second");
        Check.range("upschedule.upload.max-time", maxTime, Duration.ofSeconds(1), Duration.ofMinutes(30));
        Check.range("upschedule.upload.shed-after", shedAfter, Duration.ofSeconds(1), Duration.ofDays(1));
        Check.range("upschedule.upload.max-spooled-bytes", maxSpooledBytes, maxBytes, Integer.MAX_VALUE, "bytes");
    }
}
