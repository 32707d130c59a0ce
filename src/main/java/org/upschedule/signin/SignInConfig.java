package org.upschedule.signin;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * How long a sign-in lasts.
 *
 * @param idle without use
 * @param longest however it is used; then the provider is asked again
 * @param adminTime how long after it somebody may administer
 * @param accountKept how long an account is kept that nobody uses, and that has nothing
 */
@Component
public record SignInConfig(
        @ConfigProperty(name = "upschedule.sign-in.idle") Duration idle,
        @ConfigProperty(name = "upschedule.sign-in.longest") Duration longest,

        @ConfigProperty(name = "upschedule.sign-in.admin-time")
        Duration adminTime,

        @ConfigProperty(name = "upschedule.sign-in.account-kept")
        Duration accountKept)
        implements Configuration {

    /** Browsers cut longer lives of cookies to this (draft-ietf-httpbis-rfc6265bis, 5.5). */
    private static final Duration MOST = Duration.ofDays(400);

    @Inject
    public SignInConfig {
        Check.range("upschedule.sign-in.idle", idle, Duration.ofMinutes(1), MOST);
        Check.range("upschedule.sign-in.longest", longest, Duration.ofMinutes(1), MOST);
        Check.range("upschedule.sign-in.admin-time", adminTime, Duration.ofMinutes(1), MOST);
        Check.longer("upschedule.sign-in.account-kept", accountKept, "upschedule.sign-in.longest", longest);
    }

    /** How long after it was issued the cookie of a sign-in is issued anew when it is used: a few times within its life. */
    Duration renewAfter() {
        return idle.dividedBy(14);
    }
}
