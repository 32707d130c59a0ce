package org.upschedule.page;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The header {@code Accept-Encoding} (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private static final Pattern NONE = Pattern.compile("; ?q=0(?:\\.0{0,3})?\\z");

    private AcceptEncoding() {}

    /** @param header {@code null} where the caller sent none: then it gets the content as it is */
    static boolean takesGzip(String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(coding -> isOf("gzip", coding) || isOf("*", coding))
                        .findFirst()
                        .map(NONE::matcher)
                        .filter(none -> !none.find())
                        .isPresent();
    }

    private static boolean isOf(String name, String coding) {
        return coding.equalsIgnoreCase(name) || coding.regionMatches(true, 0, name + ";", 0, name.length() + 1);
    }
}
