package org.upschedule.request;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Versions of what can be edited, as strong entity tags (RFC 9110, 8.8.3) and in the header {@code If-Match} (13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The versions that the caller's change is meant for.
     *
     * @param header {@code null} where the caller sent none: then it is meant for any
     */
    public static IntPredicate versions(String header) {
        if (header == null || header.strip().equals("*")) {
            return version -> true;
        }
        return version ->
                Arrays.stream(header.split(",")).anyMatch(tag -> tag.strip().equals(etag(version)));
    }
}
