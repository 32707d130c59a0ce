package org.upschedule.owner;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * The owner's cookie.
 *
 * @param cookieDays its life
 * @param renewAfter how old it is when it is issued anew
 * @param cookieBefore whether that of the version before is set beside it, and believed where it stands alone
 */
@Component
public record OwnerConfig(
        @ConfigProperty(name = "upschedule.owner.cookie-days")
        int cookieDays,

        @ConfigProperty(name = "upschedule.owner.renew-after")
        Duration renewAfter,

        @ConfigProperty(name = "upschedule.owner.cookie-before")
        boolean cookieBefore)
        implements Configuration {

    /** Browsers cut longer lives to this (draft-ietf-httpbis-rfc6265bis, 5.5). */
    private static final int MOST_DAYS = 400;

    @Inject
    public OwnerConfig {
        Check.range("upschedule.owner.cookie-days", cookieDays, 1, MOST_DAYS);
        Check.range("upschedule.owner.renew-after", renewAfter, Duration.ZERO, Duration.ofDays(MOST_DAYS));
    }
}
