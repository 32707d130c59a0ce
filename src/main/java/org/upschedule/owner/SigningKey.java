package org.upschedule.owner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs owner cookies: the configured one, else one that the first node makes and all nodes share through the
 * database. It is never written to a log or an answer.
 */
@Singleton
class SigningKey {

    private static final int BYTES = 32;
    private static final String NAME = "owner";

    private final SigningKeyGateway keys;
    private final Optional<String> configured;

    @Inject
    SigningKey(SigningKeyGateway keys, @ConfigProperty(name = "upschedule.owner.key") Optional<String> configured) {
        this.keys = keys;
        this.configured = configured;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    byte[] load() {
        return configured.map(SigningKey::decode).orElseGet(this::shared);
    }

    private static byte[] decode(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length < BYTES) {
            throw new IllegalStateException(
                    "upschedule.owner.key has " + key.length + " bytes; it needs at least " + BYTES + ", in base64");
        }
        return key;
    }

    private byte[] shared() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        keys.addIfAbsent(NAME, fresh);
        return keys.get(NAME);
    }
}
