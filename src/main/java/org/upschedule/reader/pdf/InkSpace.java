package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/**
 * The colour space in which text and shapes are filled.
 *
 * @param space {@code null} for a colour space of the device: the number of components says which
 */
record InkSpace(PDColorSpace space) {

    static final InkSpace DEVICE = new InkSpace(null);

    private static final int WHITE = 0xFFFFFF;

    /** Half of one step out of 255. */
    private static final float NEARLY = 0.002f;

    /** Whether the ink is white and so cannot be seen on the page. A pattern, which has a name instead of numbers, is not white. */
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
        // Four components are cyan, magenta, yellow and black: white is none of them.
        float white = components.length == 4 ? 0 : 1;
        for (float component : components) {
            if (Math.abs(component - white) > NEARLY) {
                return false;
            }
        }
        return components.length > 0;
    }
}
