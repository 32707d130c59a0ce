package org.upschedule.owner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs owner cookies: the configured one, else one that the first node makes and all nodes share through the
 * database. It is never in the code, the log or an answer.
 */
@Singleton
class SigningKey {

    private static final int BYTES = 32;

    private final EntityManager entities;
    private final Optional<String> configured;

    @Inject
    SigningKey(EntityManager entities, @ConfigProperty(name = "upschedule.owner.key") Optional<String> configured) {
        this.entities = entities;
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
        entities.createNativeQuery(
                        "INSERT INTO signing_key (name, value) VALUES ('owner', ?1) ON CONFLICT (name) DO NOTHING")
                .setParameter(1, fresh)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("SELECT value FROM signing_key WHERE name = 'owner'")
                .getSingleResult();
    }
}
