package org.upschedule.signing;

import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Configuration;
import org.upschedule.configuration.InvalidConfigurationException;

/** @param key of cookies' signatures, in base64; empty: made at the first start and shared through the database */
@Component
public record SigningConfig(
        @ConfigProperty(name = "upschedule.owner.key") Optional<String> key) implements Configuration {

    static final int KEY_BYTES = 32;

    @Inject
    public SigningConfig {
        key.ifPresent(SigningConfig::decode);
    }

    /** The configured key's bytes. */
    Optional<byte[]> keyBytes() {
        return key.map(SigningConfig::decode);
    }

    /** The key is in no log line. */
    @Override
    public String toString() {
        return "SigningConfig[key=" + (key.isPresent() ? "set" : "empty") + "]";
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
