package org.upschedule.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upschedule.digest.Hmac;

/**
 * That a browser is an account's, from the provider's word on. It is kept by the browser alone, in a signed cookie; the database knows
 * those that were ended before their time.
 *
 * @param id no other sign-in has it
 * @param version of the account: when all sign-ins are ended, it has another one
 * @param since the provider's word, to the second
 * @param issued when the cookie was, to the second
 */
public record SignIn(UUID id, UUID account, int version, Instant since, Instant issued) {

    private static final String PURPOSE = "sign-in:";

    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.(\\d{1,9})\\.(\\d{1,12})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    SignIn issuedAt(Instant now) {
        return new SignIn(id, account, version, since, now);
    }

    /** The text in the cookie. */
    String sign(Hmac hmac) {
        String said = String.join(
                ".",
                id.toString(),
                account.toString(),
                Integer.toString(version),
                Long.toString(since.getEpochSecond()),
                Long.toString(issued.getEpochSecond()));
        return said + "." + hmac.of(PURPOSE + said);
    }

    /** Empty where this key did not sign the text. */
    static Optional<SignIn> verify(Hmac hmac, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !hmac.isOf(PURPOSE + text.substring(0, parts.end(5)), parts.group(6))) {
            return Optional.empty();
        }
        return Optional.of(new SignIn(
                UUID.fromString(parts.group(1)),
                UUID.fromString(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(4))),
                Instant.ofEpochSecond(Long.parseLong(parts.group(5)))));
    }
}
