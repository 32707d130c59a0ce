package org.upschedule.reader.table;

import java.util.List;

/** Makes words of what was shown: the one place where texts of the page become texts of the table. */
public final class Words {

    private Words() {}

    /** The text without compatibility forms, with one space for each sequence of white space, and none at the ends. */
    public static String normalised(String shown) {
        if (isNormal(shown)) {
            return shown;
        }
        String text = mayHoldForms(shown) ? CompatibilityForms.resolved(shown) : shown;
        StringBuilder words = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
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
            boolean space = isSpace(character);
            if (mayBeForm(character) || space && (before == ' ' || character != ' ')) {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || before != ' ';
    }

    /** Whether a reader sees nothing of the text. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean unseen = isSpace(character)
                    || Character.getType(character) == Character.FORMAT && character != CompatibilityForms.SOFT_HYPHEN;
            if (!unseen) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean mayHoldForms(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayBeForm(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeForm(char character) {
        return character == CompatibilityForms.SOFT_HYPHEN || character >= CompatibilityForms.AFTER_LATIN_1;
    }

    /**
     * Joins lines by a space, but a word that was broken at its hyphen ({@code IT 4-}, {@code 4}) without one. A soft hyphen at the end of
     * a line, which was set only because of the break, is left out.
     */
    public static String joined(List<String> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (endsInSoftHyphen(text)) {
                text.setLength(text.length() - 1);
                text.append(line.isEmpty() || Character.isLowerCase(line.charAt(0)) ? "" : "-");
            } else if (!text.isEmpty() && !line.isEmpty() && !endsInBrokenWord(text)) {
                text.append(' ');
            }
            text.append(line);
        }
        return text.toString();
    }

    private static boolean endsInSoftHyphen(CharSequence text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == CompatibilityForms.SOFT_HYPHEN;
    }

    private static boolean endsInBrokenWord(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '-' && text.charAt(last - 1) != ' ';
    }
}
