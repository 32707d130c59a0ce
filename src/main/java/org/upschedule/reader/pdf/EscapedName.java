package org.upschedule.reader.pdf;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes names of PDF objects, in which {@code #69} stands for {@code i} (ISO 32000-1, 7.3.5). */
final class EscapedName {

    private static final Pattern ESCAPE = Pattern.compile("#(\\p{XDigit}{2})");

    private EscapedName() {}

    static String unescaped(String name) {
        return ESCAPE.matcher(name).replaceAll(EscapedName::character);
    }

    private static String character(MatchResult code) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }
}
