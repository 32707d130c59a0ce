package org.upschedule.google;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;
import org.upschedule.configuration.InvalidConfigurationException;
import org.upschedule.digest.SealingKeys;

/**
 * Google Calendar. It is off unless the client's id and secret are configured.
 *
 * @param clientId what Google calls this product
 * @param keys that seal grants: {@code name:32 bytes in base64}, the first one for new ones
 * @param authorizeUrl page at which students grant
 * @param calendarUrl the Calendar API, version 3
 * @param interval how often it is looked for work
 * @param batchSize events of one student that are sent before others have their turn
 * @param pause between two requests for a student
 * @param timeout of one request
 * @param lease for how long a node that says nothing keeps its work to itself
 */
@Component
public record GoogleConfig(
        @ConfigProperty(name = "upschedule.google.client-id")
        Optional<String> clientId,

        @ConfigProperty(name = "upschedule.google.client-secret")
        Optional<String> clientSecret,

        @ConfigProperty(name = "upschedule.google.keys") Optional<String> keys,

        @ConfigProperty(name = "upschedule.google.authorize-url")
        String authorizeUrl,

        @ConfigProperty(name = "upschedule.google.token-url")
        String tokenUrl,

        @ConfigProperty(name = "upschedule.google.revoke-url")
        String revokeUrl,

        @ConfigProperty(name = "upschedule.google.calendar-url")
        String calendarUrl,

        @ConfigProperty(name = "upschedule.google.interval") Duration interval,

        @ConfigProperty(name = "upschedule.google.batch-size")
        int batchSize,

        @ConfigProperty(name = "upschedule.google.pause") Duration pause,
        @ConfigProperty(name = "upschedule.google.timeout") Duration timeout,
        @ConfigProperty(name = "upschedule.google.lease") Duration lease)
        implements Configuration {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    public GoogleConfig {
        secure("upschedule.google.authorize-url", authorizeUrl);
        secure("upschedule.google.token-url", tokenUrl);
        secure("upschedule.google.revoke-url", revokeUrl);
        secure("upschedule.google.calendar-url", calendarUrl);
        Check.interval("upschedule.google.interval", interval);
        Check.range("upschedule.google.batch-size", batchSize, 1, 100);
        Check.range("upschedule.google.pause", pause, Duration.ZERO, Duration.ofSeconds(10));
        Check.range("upschedule.google.timeout", timeout, Duration.ofSeconds(1), Duration.ofSeconds(30));
        Check.range("upschedule.google.lease", lease, Duration.ofSeconds(2), Duration.ofHours(1));
        Check.longer("upschedule.google.lease", lease, "upschedule.google.timeout", timeout);
        if (clientId.isPresent() != clientSecret.isPresent()) {
            throw new InvalidConfigurationException(
                    "upschedule.google.client-id and upschedule.google.client-secret go together: one of them is empty");
        }
        keys.ifPresent(GoogleConfig::parse);
        if (clientId.isPresent() && keys.isEmpty()) {
            throw new InvalidConfigurationException(
                    "upschedule.google.keys is empty: with a client there must be a key, so that no grant is stored in clear");
        }
    }

    boolean isOn() {
        return clientId.isPresent();
    }

    /** @throws java.util.NoSuchElementException where it is off */
    SealingKeys sealingKeys() {
        return parse(keys.orElseThrow());
    }

    URI calendarApi(String path) {
        return URI.create(calendarUrl.endsWith("/") ? calendarUrl + path : calendarUrl + "/" + path);
    }

    /** Neither the client's secret nor a key is in any log line. */
    @Override
    public String toString() {
        return "GoogleConfig[" + (isOn() ? "on" : "off") + ", calendarUrl=" + calendarUrl + "]";
    }

    private static SealingKeys parse(String keys) {
        try {
            return SealingKeys.parse(keys);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationException("upschedule.google.keys " + e.getMessage());
        }
    }

    /** Tokens go over these: without TLS only where nothing leaves the machine, as in tests. */
    private static void secure(String property, String value) {
        URI url = Check.url(property, value, List.of("https", "http"));
        if (url.getScheme().equals("http") && !LOOPBACK.contains(url.getHost())) {
            throw new InvalidConfigurationException(property + " is without TLS: it must begin with https://");
        }
    }
}
