package org.upschedule.reader.page;

/**
 * A straight line of a table. The portal draws it as a filled rectangle 0.5 pt thick, never as a stroke. Other programs that save
 * the file again may do either.
 *
 * @param position y of a horizontal line, x of a vertical one, in points
 * @param from its lower end along the other axis
 * @param to its upper end along the other axis
 * @param ink by which it is painted, and whether it is a stroke: rulings that are drawn alike have the same number
 */
public record Ruling(boolean horizontal, float position, float from, float to, int ink) {

    public float length() {
        return to - from;
    }
}
