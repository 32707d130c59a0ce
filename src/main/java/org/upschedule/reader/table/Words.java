package org.upschedule.reader.table;

import java.util.List;

/** Text as it was before it was set in lines. */
public final class Words {

    private Words() {}

    /** One space for every run of white space, none at the ends. */
    public static String normalised(CharSequence text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                space = true;
            } else {
                if (space && !words.isEmpty()) {
                    words.append(' ');
                }
                space = false;
                words.append(character);
            }
        }
        return words.toString();
    }

    /** Joins lines by a space; a word that was broken at its hyphen ({@code IT 4-}, {@code 4}) is put together again. */
    public static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!text.isEmpty() && !line.isEmpty() && !endsInBrokenWord(text)) {
                text.append(' ');
            }
            text.append(line);
        }
        return text.toString();
    }

    private static boolean endsInBrokenWord(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '-' && text.charAt(last - 1) != ' ';
    }
}
