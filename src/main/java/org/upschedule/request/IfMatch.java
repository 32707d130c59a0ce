package org.upschedule.request;

import java.util.Arrays;

/** Versions of what can be edited, as strong entity tags (RFC 9110, 8.8.3). */
public final class IfMatch {

    private IfMatch() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * What the caller has seen (RFC 9110, 13.1.1).
     *
     * @param ifMatch the header, {@code null} where the caller does not care
     */
    public record Expected(String ifMatch) {

        public static final Expected ANY = new Expected(null);

        public boolean includes(int version) {
            return ifMatch == null
                    || ifMatch.strip().equals("*")
                    || Arrays.stream(ifMatch.split(","))
                            .anyMatch(tag -> tag.strip().equals(etag(version)));
        }
    }
}
