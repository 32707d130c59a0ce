package org.upschedule.signing;

import java.util.Base64;
import java.util.Optional;

/** Signatures with a known key, without a database. */
public final class TestSignatures {

    private TestSignatures() {}

    public static Signatures of(byte[] key) {
        SigningConfig config = new SigningConfig(Optional.of(Base64.getEncoder().encodeToString(key)));
        return new Signatures(new SigningKey(null, config));
    }
}
