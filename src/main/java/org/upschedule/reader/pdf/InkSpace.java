package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/**
 * The colour space of what is filled; text is filled.
 *
 * @param space {@code null} for the device's own, in which the number of components tells which
 */
record InkSpace(PDColorSpace space) {

    static final InkSpace DEVICE = new InkSpace(null);

    private static final int WHITE = 0xFFFFFF;

    /** Half a step of 255. */
    private static final float NEARLY = 0.002f;

    /** Whether the ink cannot be seen on the white page. A pattern, which has a name instead of numbers, can. */
    boolean isWhite(float... components) {
        if (space == null) {
            return isWhiteOfDevice(components);
        }
        try {
            return components.length > 0 && new PDColor(components, space).toRGB() == WHITE;
        } catch (IOException | RuntimeException e) {
            return false; // a colour that cannot be computed is not white
        }
    }

    private static boolean isWhiteOfDevice(float... components) {
        // Of cyan, magenta, yellow and black, none is white.
        float white = components.length == 4 ? 0 : 1;
        for (float component : components) {
            if (Math.abs(component - white) > NEARLY) {
                return false;
            }
        }
        return components.length > 0;
    }
}
