package org.upschedule.request;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Which requests get a line of the log.
 *
 * @param oneOf one of so many, by chance; 0: none, 1: each
 * @param slowAfter a request that the product works on for longer is slow
 */
@Component
public record RequestLogConfig(
        @ConfigProperty(name = "upschedule.log.one-request-of")
        int oneOf,

        @ConfigProperty(name = "upschedule.log.slow-request")
        Duration slowAfter)
        implements Configuration {

    private static final int MOST = 1_000_000;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    public RequestLogConfig {
        Check.range("upschedule.log.one-request-of", oneOf, 0, MOST);
        Check.range("upschedule.log.slow-request", slowAfter, SHORTEST, LONGEST);
    }
}
