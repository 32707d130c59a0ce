package org.upschedule.reader.table;

import java.util.List;

/** Restores text that was broken into lines. */
public final class Words {

    private Words() {}

    /** The text with one space for each sequence of white space, and none at the ends. */
    public static String normalised(String text) {
        if (isNormal(text)) {
            return text;
        }
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

    private static boolean isNormal(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
            if (space && (before == ' ' || character != ' ')) {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || before != ' ';
    }

    /** Joins lines by a space, but a word that was broken at its hyphen ({@code IT 4-}, {@code 4}) without one. */
    public static String joined(List<String> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
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
