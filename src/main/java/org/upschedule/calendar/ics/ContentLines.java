package org.upschedule.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Content lines of iCalendar (RFC 5545, 3.1): CRLF, folded, escaped. */
final class ContentLines {

    private static final int OCTETS = 75;

    /** Some readers end a line at every one of these, so none may stand in a value. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\t\\n]]|\\p{Cs}");

    private final StringBuilder lines = new StringBuilder();

    /** @param value written as it is, so it must be a value without special characters or made by {@link #escape} */
    ContentLines line(String name, String value) {
        lines.append(fold(name + ":" + value)).append("\r\n");
        return this;
    }

    /** @param value quoted where it must be */
    ContentLines line(String name, String parameter, String parameterValue, String value) {
        return line(name + ";" + parameter + "=" + quote(parameterValue), value);
    }

    /** A property of type TEXT. */
    ContentLines text(String name, String text) {
        return line(name, escape(text));
    }

    /** A property that is a list of TEXT: the commas between the items are not escaped. */
    ContentLines texts(String name, List<String> texts) {
        return line(name, texts.stream().map(ContentLines::escape).collect(Collectors.joining(",")));
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Folds at octets, never inside a character: whole code points go to the next line. A lone surrogate becomes one octet in UTF-8.
     */
    static String fold(String line) {
        StringBuilder folded = new StringBuilder(line.length() + line.length() / 32);
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int width = width(codePoint);
            if (octets + width > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(codePoint);
            octets += width;
            i += Character.charCount(codePoint);
        }
        return folded.toString();
    }

    /** RFC 5545, 3.3.11. */
    static String escape(String text) {
        return clean(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** RFC 5545, 3.2, and for quotes and line breaks RFC 6868. */
    static String quote(String value) {
        String encoded = clean(value).replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return encoded.chars().noneMatch(character -> ":;,".indexOf(character) >= 0) ? encoded : '"' + encoded + '"';
    }

    /** Line breaks as {@code \n}, and no other control characters. */
    private static String clean(String text) {
        if (text.chars().allMatch(ContentLines::isPlain)) {
            return text;
        }
        return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Neither a line break nor a control character nor a part of one beyond 16 bits: nearly every character. */
    private static boolean isPlain(int character) {
        return character >= ' '
                && (character < 0x7f || character > 0x9f)
                && character != 0x2028
                && character != 0x2029
                && !Character.isSurrogate((char) character);
    }

    private static int width(int codePoint) {
        if (codePoint < 0x80 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return Character.isSupplementaryCodePoint(codePoint) ? 4 : 3;
    }
}
