package org.upschedule.reader.receipt;

import org.upschedule.reader.page.PageContent;
import org.upschedule.schedule.Place;

/** A rectangle on a page as it is read, in points from its upper left corner: SVG counts downwards too. */
record Area(float left, float top, float width, float height) {

    static Area of(PageContent page) {
        return new Area(0, 0, page.width(), page.height());
    }

    /** A place is where the student sees it: it is turned as the page was turned to be read. */
    static Area of(Place place, PageContent page) {
        Place read = turned(place, page.turn());
        return new Area(
                read.left() * page.width(),
                read.top() * page.height(),
                read.width() * page.width(),
                read.height() * page.height());
    }

    private static Place turned(Place seen, int turn) {
        float right = 1 - seen.left() - seen.width();
        float bottom = 1 - seen.top() - seen.height();
        return switch (turn) {
            case 90 -> new Place(seen.page(), bottom, seen.left(), seen.height(), seen.width());
            case 180 -> new Place(seen.page(), right, bottom, seen.width(), seen.height());
            case 270 -> new Place(seen.page(), seen.top(), right, seen.height(), seen.width());
            default -> seen;
        };
    }

    Area grown(float sideways, float upAndDown) {
        return new Area(left - sideways, top - upAndDown, width + 2 * sideways, height + 2 * upAndDown);
    }

    /** Without what is above. */
    Area from(float newTop) {
        return newTop <= top ? this : new Area(left, newTop, width, bottom() - newTop);
    }

    float right() {
        return left + width;
    }

    float bottom() {
        return top + height;
    }

    boolean meets(float otherLeft, float otherTop, float otherRight, float otherBottom) {
        return otherLeft <= right() && otherRight >= left && otherTop <= bottom() && otherBottom >= top;
    }
}
