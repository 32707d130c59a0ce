package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/**
 * The colour space of an ink.
 *
 * @param space {@code null} for a colour space of the device: the number of components says which
 */
record InkSpace(PDColorSpace space) {

    static final InkSpace DEVICE = new InkSpace(null);

    /** The colour as 0xRRGGBB; {@link Ink#UNKNOWN} for a pattern, which has a name instead of numbers, and for what cannot be computed. */
    int rgb(float... components) {
        if (components.length == 0) {
            return Ink.UNKNOWN;
        }
        if (space == null) {
            return rgbOfDevice(components);
        }
        try {
            return new PDColor(components, space).toRGB();
        } catch (IOException | RuntimeException e) {
            return Ink.UNKNOWN;
        }
    }

    private static int rgbOfDevice(float... components) {
        return switch (components.length) {
            case 1 -> Ink.rgb(components[0], components[0], components[0]);
            case 3 -> Ink.rgb(components[0], components[1], components[2]);
            case 4 -> {
                float light = 1 - components[3];
                yield Ink.rgb(light - components[0], light - components[1], light - components[2]);
            }
            default -> Ink.UNKNOWN;
        };
    }
}
