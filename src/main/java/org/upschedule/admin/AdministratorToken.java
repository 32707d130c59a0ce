package org.upschedule.admin;

import java.util.Optional;
import org.upschedule.configuration.InvalidConfigurationException;
import org.upschedule.digest.Sha256;

/** The configured hash of the administrator's bearer token (RFC 6750, 2.1). Who reads the configuration does not learn the token. */
public final class AdministratorToken {

    private static final String SCHEME = "Bearer ";

    private final Sha256 sha256;

    /** @param hex SHA-256 of the token in hexadecimal digits */
    AdministratorToken(String hex) {
        try {
            this.sha256 = Sha256.parse(hex.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationException("upschedule.admin.token-sha256 " + e.getMessage());
        }
    }

    /** @param authorization the header, where there is one */
    public boolean isIn(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> sha256.equals(Sha256.of(token)))
                .isPresent();
    }
}
