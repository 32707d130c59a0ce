package org.upschedule.reader.pdf;

import java.util.Arrays;

/** What stands before an operator. The elements of an array stand here one by one: no operator that we know takes two. */
final class Operands {

    /** Longer lists occur in no file; the elements of one string with kerning are a few dozen. */
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

    /** 0 where a name or string stands there. */
    float number(int index) {
        return others[index] == null ? numbers[index] : 0;
    }

    /** Counted from the end: 1 is the last. */
    float fromLast(int index) {
        return number(count - index);
    }

    /** The bytes of the string there, or {@code null}. */
    byte[] string(int index) {
        return others[index] instanceof byte[] bytes ? bytes : null;
    }

    /** The name that stands last or before a last number, or {@code null}. */
    String name(int index) {
        return index >= 0 && index < count && others[index] instanceof String name ? name : null;
    }
}
