package org.upschedule.owner;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;
import org.upschedule.configuration.InvalidConfigurationException;

/**
 * The owner's cookie.
 *
 * @param cookieDays its life
 * @param renewAfter how old it is when it is issued anew
 * @param cookieBefore whether that of the version before is set beside it, and believed where it stands alone
 * @param key of its signature, in base64; empty: made at the first start and shared through the database
 */
@Component
public record OwnerConfig(
        @ConfigProperty(name = "upschedule.owner.cookie-days")
        int cookieDays,

        @ConfigProperty(name = "upschedule.owner.renew-after")
        Duration renewAfter,

        @ConfigProperty(name = "upschedule.owner.cookie-before")
        boolean cookieBefore,

        @ConfigProperty(name = "upschedule.owner.key") Optional<String> key)
        implements Configuration {

    static final int KEY_BYTES = 32;

    /** Browsers cut longer lives to this (draft-ietf-httpbis-rfc6265bis, 5.5). */
    private static final int MOST_DAYS = 400;

    @Inject
    public OwnerConfig {
        Check.range("upschedule.owner.cookie-days", cookieDays, 1, MOST_DAYS);
        Check.range("upschedule.owner.renew-after", renewAfter, Duration.ZERO, Duration.ofDays(MOST_DAYS));
        key.ifPresent(OwnerConfig::decode);
    }

    /** The configured key's bytes. */
    Optional<byte[]> keyBytes() {
        return key.map(OwnerConfig::decode);
    }

    /** The key is in no log line. */
    @Override
    public String toString() {
        return "OwnerConfig[cookieDays=" + cookieDays + ", renewAfter=" + renewAfter + ", cookieBefore=" + cookieBefore
                + ", key=" + (key.isPresent() ? "set" : "empty") + "]";
    }

    private static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationException(
                    "upschedule.owner.key is not in base64: it must have at least " + KEY_BYTES + " bytes, in base64");
        }
        if (bytes.length < KEY_BYTES) {
            throw new InvalidConfigurationException("upschedule.owner.key has " + bytes.length
                    + " bytes: it must have at least " + KEY_BYTES + ", in base64");
        }
        return bytes;
    }
}
