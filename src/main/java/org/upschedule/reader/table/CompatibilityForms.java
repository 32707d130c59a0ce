package org.upschedule.reader.table;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Resolves Unicode's compatibility forms of letters and digits, which are only other ways to write the same: ligatures ({@code U+FB00} is
 * {@code ff}), full-width letters and digits, Roman numerals of one character. What has a meaning of its own stays, such as {@code º},
 * {@code ½}, {@code ²} and {@code ™}; so do all other characters of Latin-1, which the portal itself uses.
 */
final class CompatibilityForms {

    static final char SOFT_HYPHEN = '\u00AD';
    private static final char HYPHEN = '-';
    static final int AFTER_LATIN_1 = 0x100;

    private CompatibilityForms() {}

    /**
     * The text without them, without characters that nobody sees, and with accents on their letters. A soft hyphen at the end is kept: whether
     * it divides a word is known only with the next line.
     */
    static String resolved(String text) {
        StringBuilder resolved = new StringBuilder(text.length());
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int character = text.codePointAt(i);
            next = i + Character.charCount(character);
            if (character == SOFT_HYPHEN) {
                softHyphen(resolved, text, next);
            } else if (character < AFTER_LATIN_1) {
                resolved.append((char) character);
            } else if (character == '\u2010' || character == '\u2011') {
                resolved.append(HYPHEN);
            } else if (isForm(character)) {
                resolved.append(Normalizer.normalize(Character.toString(character), Form.NFKC));
            } else if (Character.getType(character) != Character.FORMAT) {
                resolved.appendCodePoint(character);
            }
        }
        return Normalizer.normalize(resolved, Form.NFC);
    }

    /** Many programs write the soft hyphen for any hyphen: it only divides a word where it stands inside of one. */
    private static void softHyphen(StringBuilder before, String text, int next) {
        boolean afterLetter = !before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1));
        if (afterLetter && next == text.length()) {
            before.append(SOFT_HYPHEN);
        } else if (!afterLetter || !Character.isLowerCase(text.charAt(next))) {
            before.append(HYPHEN);
        }
    }

    private static boolean isForm(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER -> true;
            default -> isFullWidth(character) || isSmall(character);
        };
    }

    /** Such as the colon {@code U+FF1A}. */
    private static boolean isFullWidth(int character) {
        return character >= 0xFF01 && character <= 0xFF5E;
    }

    private static boolean isSmall(int character) {
        return character >= 0xFE50 && character <= 0xFE6B;
    }
}
