package org.upschedule.reader.pdf;

/** An upright rectangle on the page, in points. */
record Box(float left, float bottom, float right, float top) {

    static final Box EVERYWHERE =
            new Box(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);

    Box within(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.min(right, other.right),
                Math.min(top, other.top));
    }

    boolean isEmpty() {
        return !(left < right && bottom < top);
    }

    boolean contains(float x, float y) {
        return left <= x && x <= right && bottom <= y && y <= top;
    }
}
