package org.upschedule.reader;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From user space to the page as it is seen: the crop box's corner is the origin, and the rotation (ISO 32000-1, table 30) is
 * undone. Width and height are those of the page as it is seen, in points. {@code x' = ax + by + c, y' = dx + ey + f}.
 */
record Upright(float a, float b, float c, float d, float e, float f, float width, float height) {

    static Upright of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float width = box.getWidth();
        float height = box.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Upright(0, 1, -bottom, -1, 0, left + width, height, width);
            case 180 -> new Upright(-1, 0, left + width, 0, -1, bottom + height, width, height);
            case 270 -> new Upright(0, -1, bottom + height, 1, 0, -left, height, width);
            default -> new Upright(1, 0, -left, 0, 1, -bottom, width, height);
        };
    }

    float x(float x, float y) {
        return a * x + b * y + c;
    }

    float y(float x, float y) {
        return d * x + e * y + f;
    }
}
