package org.upschedule.feed;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.upschedule.digest.Sha256;

/**
 * The secret part of a feed's address: 32 random bytes in base64url. Whoever has it can read the calendar, so only its hash is
 * stored, and {@link #toString()} hides it.
 */
record FeedToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty where the text has not the form of a token. */
    static Optional<FeedToken> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new FeedToken(value)) : Optional.empty();
    }

    /** A plain hash is enough: nobody guesses 256 random bits. */
    byte[] sha256() {
        return Sha256.of(value).bytes();
    }

    @Override
    public String toString() {
        return "FeedToken[…]";
    }
}
