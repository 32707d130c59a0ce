package org.upschedule.reader.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Maps a page to how it is seen: the origin is the lower left corner of the crop box after rotation (ISO 32000-1, table 30).
 *
 * @param matrix maps user space to the page as it is seen; in the form of {@link TextState}
 * @param width in points
 * @param height in points
 */
record Upright(float[] matrix, float width, float height) {

    /** @param turn degrees, by which the page is turned clockwise to be read */
    static Upright of(PDPage page, int turn) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float width = box.getWidth();
        float height = box.getHeight();
        return switch (Math.floorMod(page.getRotation() + turn, 360)) {
            case 90 -> new Upright(new float[] {0, -1, 1, 0, -bottom, left + width}, height, width);
            case 180 -> new Upright(new float[] {-1, 0, 0, -1, left + width, bottom + height}, width, height);
            case 270 -> new Upright(new float[] {0, 1, -1, 0, bottom + height, -left}, height, width);
            default -> new Upright(new float[] {1, 0, 0, 1, -left, -bottom}, width, height);
        };
    }
}
