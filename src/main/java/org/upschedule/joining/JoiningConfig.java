package org.upschedule.joining;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/** @param linkTime how long a link works */
@Component
public record JoiningConfig(
        @ConfigProperty(name = "upschedule.joining.link-time")
        Duration linkTime) implements Configuration {

    @Inject
    public JoiningConfig {
        Check.range("upschedule.joining.link-time", linkTime, Duration.ofSeconds(1), Duration.ofDays(1));
    }
}
