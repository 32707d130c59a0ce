package org.upschedule.admin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a password, as the scheme Basic sends them (RFC 7617). */
public record BasicCredentials(String name, String password) {

    private static final String SCHEME = "Basic ";

    /** Longer ones are no names of people, and would fill the audit trail and the log. */
    private static final int LONGEST = 200;

    /** @param authorization the header, where there is one; empty where it says nothing of the kind */
    public static Optional<BasicCredentials> of(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header -> decoded(header.substring(SCHEME.length()).strip()))
                .filter(text -> text.indexOf(':') > 0 && text.length() <= LONGEST)
                .map(text -> new BasicCredentials(
                        text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1)));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "credentials of " + name;
    }
}
