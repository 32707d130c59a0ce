package org.upschedule.owner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upschedule.digest.Hmac;

/**
 * The text in the cookie: the owner's id, when it was issued in seconds since 1970, and their HMAC-SHA-256 (RFC 2104) in base64url, with
 * dots between them. Nodes of the version before know the id and its HMAC alone, which never ends.
 */
final class OwnerToken {

    /** The purpose is signed too: a signature that the same key makes for something else is no owner then. */
    private static final String PURPOSE = "owner-since:";

    private static final String PURPOSE_BEFORE = "owner:";

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");
    private static final Pattern FORM_BEFORE = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

    private final Hmac hmac;

    OwnerToken(Hmac hmac) {
        this.hmac = hmac;
    }

    /** What a token says that this key has signed. */
    record Signed(UUID owner, Instant issued) {}

    String sign(UUID owner, Instant issued) {
        String said = owner + "." + issued.getEpochSecond();
        return said + "." + hmac.of(PURPOSE + said);
    }

    /** Empty where this key did not sign the token. */
    Optional<Signed> verify(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !hmac.isOf(PURPOSE + parts.group(1) + "." + parts.group(2), parts.group(3))) {
            return Optional.empty();
        }
        return Optional.of(
                new Signed(UUID.fromString(parts.group(1)), Instant.ofEpochSecond(Long.parseLong(parts.group(2)))));
    }

    /** As the version before does. */
    String signAsBefore(UUID owner) {
        return owner + "." + hmac.of(PURPOSE_BEFORE + owner);
    }

    /** As the version before does. */
    Optional<UUID> verifyAsBefore(String token) {
        Matcher parts = FORM_BEFORE.matcher(token);
        return parts.matches() && hmac.isOf(PURPOSE_BEFORE + parts.group(1), parts.group(2))
                ? Optional.of(UUID.fromString(parts.group(1)))
                : Optional.empty();
    }
}
