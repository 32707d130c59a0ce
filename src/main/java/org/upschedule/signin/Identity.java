package org.upschedule.signin;

import java.util.Objects;
import java.util.Optional;

/**
 * Who the provider says somebody is.
 *
 * @param issuer the provider
 * @param subject never given to anybody else there (OpenID Connect Core, 2: 255 characters at most)
 * @param administrator how the audit trail names her; empty where she is in no group that administers
 */
public record Identity(String issuer, String subject, Optional<String> administrator) {

    private static final int LONGEST = 255;

    public Identity {
        Objects.requireNonNull(issuer, "issuer");
        if (subject.isEmpty() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("A subject has 1 to " + LONGEST + " characters");
        }
    }

    /** Without who she is. */
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }
}
