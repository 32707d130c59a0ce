package org.upschedule.google;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.digest.SealingKeys;
import org.upschedule.json.Json;

/** What is kept of a grant, sealed: first the code that the browser has brought, then the refresh token. */
@Component
class GrantSecrets {

    private final GoogleConfig config;

    @Inject
    GrantSecrets(GoogleConfig config) {
        this.config = config;
    }

    byte[] seal(UUID grant, GoogleTokens.Code code) {
        return keys().seal("code " + grant, Json.write(code));
    }

    byte[] seal(UUID grant, String refreshToken) {
        return keys().seal("token " + grant, refreshToken);
    }

    Optional<GoogleTokens.Code> code(Grant grant) {
        return Optional.ofNullable(grant.secret())
                .flatMap(bytes -> keys().open("code " + grant.id(), bytes))
                .map(json -> Json.readStored(json, GoogleTokens.Code.class));
    }

    /** Empty also where its key is configured no more. */
    Optional<String> token(Grant grant) {
        return Optional.ofNullable(grant.secret()).flatMap(bytes -> keys().open("token " + grant.id(), bytes));
    }

    private SealingKeys keys() {
        return config.sealingKeys();
    }
}
