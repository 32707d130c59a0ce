package org.upschedule.reader.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Divides a content stream into tokens (ISO 32000-1, 7.2 and 7.3). Broken syntax is skipped and throws nothing; {@link #damaged()}
 * says whether there was any. After {@link #next()}, the method of the kind that it returned gives the token's value.
 */
final class ContentTokens {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        OPERATOR,
        /** A bracket of an array or dictionary, whose contents are tokens of their own. */
        BRACKET,
        END
    }

    private static final int END_OF_STREAM = -1;

    private static final String WHITE_SPACE = " \n\r\t\f\0";

    /** For each character, whether it is white space (ISO 32000-1, table 1). */
    private static final boolean[] SPACE = new boolean[256];

    /** For each character, whether it is neither white space nor a delimiter (ISO 32000-1, table 2). */
    private static final boolean[] REGULAR = new boolean[256];

    static {
        Arrays.fill(REGULAR, true);
        WHITE_SPACE.chars().forEach(character -> SPACE[character] = true);
        (WHITE_SPACE + "()<>[]{}/%").chars().forEach(character -> REGULAR[character] = false);
    }

    private final byte[] bytes;
    private int at;
    private boolean damaged;

    private float number;
    private byte[] string;
    private String name;
    private int operator;
    private byte[] buffer = new byte[128];

    ContentTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean damaged() {
        return damaged;
    }

    float number() {
        return number;
    }

    byte[] string() {
        return string;
    }

    /** Without its slash. */
    String name() {
        return name;
    }

    /** In the form of {@link #operator(String)}. */
    int operator() {
        return operator;
    }

    /** The bytes of an operator as one number. The operators that are known here have at most three. */
    static int operator(String name) {
        int code = 0;
        for (int i = 0; i < name.length(); i++) {
            code = code << Byte.SIZE | name.charAt(i);
        }
        return code;
    }

    Kind next() {
        int character = skipSpace();
        switch (character) {
            case END_OF_STREAM:
                return Kind.END;
            case '(':
                at++;
                string = literal();
                return Kind.STRING;
            case '<':
                at++;
                if (peek() == '<') {
                    at++;
                    return Kind.BRACKET;
                }
                string = hexadecimal();
                return Kind.STRING;
            case '>':
                at += peek(1) == '>' ? 2 : 1;
                return Kind.BRACKET;
            case '[', ']', '{', '}', ')':
                at++;
                return Kind.BRACKET;
            case '/':
                at++;
                name = word();
                return Kind.NAME;
            default:
                return isNumeric(character) ? readNumber() : readOperator();
        }
    }

    /** Skips the data of an inline image and the operator EI after it, which stands between white space (ISO 32000-1, 8.9.7). */
    void skipInlineImage() {
        for (at++; at + 2 <= bytes.length; at++) {
            boolean end = bytes[at] == 'E' && bytes[at + 1] == 'I' && isSpace(bytes[at - 1]);
            if (end && (at + 2 == bytes.length || isSpace(bytes[at + 2]))) {
                at += 2;
                return;
            }
        }
        at = bytes.length;
        damaged = true;
    }

    private int skipSpace() {
        while (at < bytes.length) {
            byte character = bytes[at];
            if (character == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isSpace(character)) {
                at++;
            } else {
                return character & 0xFF;
            }
        }
        return END_OF_STREAM;
    }

    private int peek() {
        return peek(0);
    }

    private int peek(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] & 0xFF : END_OF_STREAM;
    }

    private Kind readNumber() {
        boolean negative = false;
        while (peek() == '-' || peek() == '+') {
            negative |= bytes[at++] == '-';
        }
        long digits = 0;
        long scale = 1;
        boolean fraction = false;
        int end = at;
        for (; end < bytes.length && isRegular(bytes[end]); end++) {
            byte character = bytes[end];
            if (character >= '0' && character <= '9') {
                // Digits beyond the precision of a float are ignored.
                if (digits < Integer.MAX_VALUE) {
                    digits = digits * 10 + (character - '0');
                    scale = fraction ? scale * 10 : scale;
                } else {
                    scale = fraction ? scale : Math.max(1, scale / 10);
                }
            } else if (character == '.' && !fraction) {
                fraction = true;
            } else {
                damaged = true;
            }
        }
        damaged |= at == end;
        at = end;
        float value = (float) ((double) digits / scale);
        number = negative ? -value : value;
        return Kind.NUMBER;
    }

    private Kind readOperator() {
        int code = 0;
        int end = regularEnd();
        for (int i = at; i < end; i++) {
            code = code << Byte.SIZE | bytes[i];
        }
        // A longer one is not known here, and its bytes could overflow into a known one.
        operator = end - at > 3 ? 0 : code;
        at = end;
        return Kind.OPERATOR;
    }

    private String word() {
        int begin = at;
        boolean escaped = false;
        at = regularEnd();
        for (int i = begin; i < at; i++) {
            escaped |= bytes[i] == '#';
        }
        String word = new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1);
        return escaped ? EscapedName.unescaped(word) : word;
    }

    /** Reads a string after its opening parenthesis (ISO 32000-1, 7.3.4.2). */
    private byte[] literal() {
        int length = 0;
        int depth = 1;
        while (at < bytes.length) {
            int character = bytes[at++] & 0xFF;
            if (character == '\\') {
                character = escape();
                if (character < 0) {
                    continue;
                }
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return Arrays.copyOf(buffer, length);
            }
            length = append(length, character);
        }
        damaged = true;
        return Arrays.copyOf(buffer, length);
    }

    /** @return the character after a backslash; −1 where the two stand for no character, as at the end of a line */
    private int escape() {
        int character = peek();
        at++;
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '\n' -> -1;
            case '\r' -> {
                at += peek() == '\n' ? 1 : 0;
                yield -1;
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(character - '0');
            default -> character;
        };
    }

    private int octal(int code) {
        int value = code;
        for (int digits = 1; digits < 3 && peek() >= '0' && peek() <= '7'; digits++) {
            value = value * 8 + (bytes[at++] - '0');
        }
        return value & 0xFF;
    }

    private byte[] hexadecimal() {
        int length = 0;
        int digits = 0;
        int value = 0;
        for (int character = peek(); character != '>'; character = peek()) {
            if (character == END_OF_STREAM) {
                damaged = true;
                break;
            }
            at++;
            int digit = Character.digit(character, 16);
            if (digit >= 0) {
                value = value * 16 + digit;
                if (++digits % 2 == 0) {
                    length = append(length, value);
                    value = 0;
                }
            }
        }
        at++;
        if (digits % 2 == 1) {
            length = append(length, value * 16); // the missing digit is 0
        }
        return Arrays.copyOf(buffer, length);
    }

    private int append(int length, int character) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length] = (byte) character;
        return length + 1;
    }

    private static boolean isNumeric(int character) {
        return character >= '0' && character <= '9' || character == '-' || character == '.' || character == '+';
    }

    private static boolean isSpace(byte character) {
        return SPACE[character & 0xFF];
    }

    private static boolean isRegular(byte character) {
        return REGULAR[character & 0xFF];
    }

    /** Where the regular characters from here on end. */
    private int regularEnd() {
        int end = at;
        while (end < bytes.length && isRegular(bytes[end])) {
            end++;
        }
        return end;
    }
}
