package org.upschedule.owner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How nodes of the version before know an owner: all behind the first dot is the HMAC of what stands before it. */
final class VersionBefore {

    private VersionBefore() {}

    static Optional<UUID> verify(byte[] key, String token) {
        int dot = token.indexOf('.');
        UUID owner = UUID.fromString(token.substring(0, dot));
        return signature(key, owner).equals(token.substring(dot + 1)) ? Optional.of(owner) : Optional.empty();
    }

    static String signature(byte[] key, UUID owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("owner:" + owner).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
