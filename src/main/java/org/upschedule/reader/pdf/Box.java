package org.upschedule.reader.pdf;

/** An upright rectangle on the page, in points. */
record Box(float left, float bottom, float right, float top) {

    static final Box EVERYWHERE =
            new Box(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);

    /** What the square from 0, 0 to 1, 1 becomes; a turned one is put in an upright box. */
    static Box ofUnitSquare(float[] matrix) {
        float left = Math.min(0, matrix[0]) + Math.min(0, matrix[2]) + matrix[4];
        float right = Math.max(0, matrix[0]) + Math.max(0, matrix[2]) + matrix[4];
        float bottom = Math.min(0, matrix[1]) + Math.min(0, matrix[3]) + matrix[5];
        float top = Math.max(0, matrix[1]) + Math.max(0, matrix[3]) + matrix[5];
        return new Box(left, bottom, right, top);
    }

    float area() {
        return isEmpty() ? 0 : (right - left) * (top - bottom);
    }

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
