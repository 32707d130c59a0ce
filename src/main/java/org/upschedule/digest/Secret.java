package org.upschedule.digest;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 32 random bytes in base64url. Who has it may do what it stands for, such as reading a calendar, so only its hash is stored, and {@link
 * #toString()} hides it.
 */
public record Secret(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty where the text has not the form of one. */
    public static Optional<Secret> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new Secret(value)) : Optional.empty();
    }

    /** A plain hash is enough: nobody guesses 256 random bits. */
    public byte[] sha256() {
        return Sha256.of(value).bytes();
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
