package org.upschedule.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upschedule.digest.Hmac;
import org.upschedule.digest.Secret;

/**
 * A browser's way to the provider and back. It is kept by the browser alone, in a signed cookie, so that it may come back to any node.
 * What the provider is given for it ({@link VisitKeys}) is made of a secret in that cookie and the product's key: who sees an address on the
 * way learns nothing that would let another browser end it.
 *
 * @param begun to the second
 */
public record Visit(Secret secret, Destination destination, Instant begun) {

    private static final String PURPOSE = "sign-in-visit:";

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.(PAGE|ADMINISTRATION)\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    /** The text in the cookie. */
    String sign(Hmac hmac) {
        String said = secret.value() + "." + destination + "." + begun.getEpochSecond();
        return said + "." + hmac.of(PURPOSE + said);
    }

    /** Empty where this key did not sign the text. */
    static Optional<Visit> verify(Hmac hmac, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String said = text.substring(0, parts.end(3));
        return hmac.isOf(PURPOSE + said, parts.group(4))
                ? Optional.of(new Visit(
                        new Secret(parts.group(1)),
                        Destination.valueOf(parts.group(2)),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }
}
