package org.upschedule.audit;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/** @param kept how long what administrators did can be looked up */
@Component
public record AuditConfig(
        @ConfigProperty(name = "upschedule.audit.kept") Duration kept) implements Configuration {

    @Inject
    public AuditConfig {
        Check.range("upschedule.audit.kept", kept, Duration.ofDays(1), Duration.ofDays(3650));
    }
}
