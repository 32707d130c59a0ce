package org.upschedule.schedule;

/**
 * A rectangle on a page of the PDF, in parts of the page as it is seen: 0 to 1 from its upper left corner.
 *
 * @param page counted from 1
 */
public record Place(int page, float left, float top, float width, float height) {

    public Place {
        if (page < 1) {
            throw new IllegalArgumentException("page is " + page);
        }
    }
}
