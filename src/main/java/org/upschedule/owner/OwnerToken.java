package org.upschedule.owner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The text in the cookie: the owner's id, a dot, and its HMAC-SHA-256 (RFC 2104) in base64url. */
final class OwnerToken {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    OwnerToken(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String sign(UUID owner) {
        return owner + "." + signature(owner.toString());
    }

    /** Empty where this key did not sign the token. */
    Optional<UUID> verify(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = token.substring(0, dot);
        byte[] expected = signature(id).getBytes(StandardCharsets.US_ASCII);
        byte[] offered = token.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, offered) ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // The purpose is signed too: a signature that the same key makes for something else is no owner then
            byte[] signature = mac.doFinal(("owner:" + id).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
