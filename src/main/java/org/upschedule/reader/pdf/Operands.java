package org.upschedule.reader.pdf;

import java.util.Arrays;

/** The operands before an operator. The elements of an array are operands of their own, as no operator known here takes two arrays. */
final class Operands {

    /** Far more than a file needs: one string with kerning has a few dozen elements. */
    private static final int MOST = 1 << 14;

    private int count;
    private boolean overflown;
    private float[] numbers = new float[32];
    private Object[] others = new Object[32];

    void clear() {
        Arrays.fill(others, 0, count, null);
        count = 0;
    }

    /** Whether more was added than is kept. */
    boolean overflown() {
        return overflown;
    }

    void add(float number) {
        if (hasRoom()) {
            numbers[count++] = number;
        }
    }

    /** @param other a name or the bytes of a string */
    void add(Object other) {
        if (hasRoom()) {
            others[count++] = other;
        }
    }

    private boolean hasRoom() {
        if (count == MOST) {
            overflown = true;
            return false;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            others = Arrays.copyOf(others, count * 2);
        }
        return true;
    }

    int count() {
        return count;
    }

    /** The number at this index; 0 where there is a name or a string. */
    float number(int index) {
        return others[index] == null ? numbers[index] : 0;
    }

    /** The number at this index from the end: 1 is the last operand. */
    float fromLast(int index) {
        return number(count - index);
    }

    /** The bytes of the string at this index, or {@code null} where there is none. */
    byte[] string(int index) {
        return others[index] instanceof byte[] bytes ? bytes : null;
    }

    /** The name at this index, or {@code null} where there is none. */
    String name(int index) {
        return index >= 0 && index < count && others[index] instanceof String name ? name : null;
    }
}
