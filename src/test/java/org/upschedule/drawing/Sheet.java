package org.upschedule.drawing;

/**
 * Where the portal's page lies on a sheet.
 *
 * @param scale of the page
 * @param x of its lower left corner on the sheet, in points
 * @param y of its lower left corner on the sheet, in points
 * @param width of the sheet in points
 * @param height of the sheet in points
 */
record Sheet(float scale, float x, float y, float width, float height) {

    static final Sheet OF_THE_PORTAL = new Sheet(1, 0, 0, Layout.PAGE_WIDTH, Layout.PAGE_HEIGHT);
}
