package org.upschedule.reader;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From user space to the page as it is seen: the crop box's corner is the origin, and the rotation (ISO 32000-1, table 30) is
 * undone. {@code x' = ax + by + c, y' = dx + ey + f}.
 */
record Upright(float a, float b, float c, float d, float e, float f) {

    static Upright of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Upright(0, 1, -bottom, -1, 0, left + box.getWidth());
            case 180 -> new Upright(-1, 0, left + box.getWidth(), 0, -1, bottom + box.getHeight());
            case 270 -> new Upright(0, -1, bottom + box.getHeight(), 1, 0, -left);
            default -> new Upright(1, 0, -left, 0, 1, -bottom);
        };
    }

    float x(float x, float y) {
        return a * x + b * y + c;
    }

    float y(float x, float y) {
        return d * x + e * y + f;
    }
}
