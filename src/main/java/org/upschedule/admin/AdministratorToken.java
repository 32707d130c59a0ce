package org.upschedule.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The configured hash of the administrator's bearer token (RFC 6750, 2.1). Who reads the configuration does not learn the token. */
final class AdministratorToken {

    private static final String SCHEME = "Bearer ";
    private static final int HASH_BYTES = 32;

    private final byte[] sha256;

    /** @param hex SHA-256 of the token in hexadecimal digits */
    AdministratorToken(String hex) {
        try {
            this.sha256 = HexFormat.of().parseHex(hex.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("upschedule.admin.token-sha256 is not in hexadecimal digits", e);
        }
        if (sha256.length != HASH_BYTES) {
            throw new IllegalArgumentException(
                    "upschedule.admin.token-sha256 has " + sha256.length + " bytes; a SHA-256 has " + HASH_BYTES);
        }
    }

    /** @param authorization the header, where there is one */
    boolean isIn(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> MessageDigest.isEqual(sha256, sha256(token)))
                .isPresent();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
