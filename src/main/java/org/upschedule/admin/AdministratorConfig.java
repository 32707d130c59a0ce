package org.upschedule.admin;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Configuration;

/**
 * @param tokenSha256 SHA-256 of the administrators' token, in hexadecimal digits; empty: nobody administers by a token
 * @param byRole whether those are administrators too whom the server knows by name and password, and that have the role {@code admin}
 */
@Component
public record AdministratorConfig(
        @ConfigProperty(name = "upschedule.admin.token-sha256")
        Optional<String> tokenSha256,

        @ConfigProperty(name = "upschedule.admin.by-role") boolean byRole)
        implements Configuration {

    @Inject
    public AdministratorConfig {
        tokenSha256.ifPresent(AdministratorToken::new);
    }

    public Optional<AdministratorToken> token() {
        return tokenSha256.map(AdministratorToken::new);
    }
}
