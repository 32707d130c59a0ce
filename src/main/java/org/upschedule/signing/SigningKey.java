package org.upschedule.signing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import org.upschedule.Component;

/**
 * The key that signs cookies: the configured one, else one that the first node makes and all nodes share through the
 * database. It is never written to a log or an answer.
 */
@Component
class SigningKey {

    private static final String NAME = "owner";

    private final SigningKeyGateway keys;
    private final Optional<byte[]> configured;

    @Inject
    SigningKey(SigningKeyGateway keys, SigningConfig config) {
        this.keys = keys;
        this.configured = config.keyBytes();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    byte[] load() {
        return configured.orElseGet(this::shared);
    }

    private byte[] shared() {
        byte[] fresh = new byte[SigningConfig.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        keys.addIfAbsent(NAME, fresh);
        return keys.get(NAME);
    }
}
