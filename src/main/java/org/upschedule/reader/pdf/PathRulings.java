package org.upschedule.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.reader.page.Ruling;

/** Turns the paths of a page into rulings: thin filled shapes, and straight strokes. */
final class PathRulings {

    /**
     * As a part of the page's shorter side: 2 pt of A4. The portal's rulings are 0.5 pt thick there, and a filled cell is at least as
     * high as a line of text, 3 pt where a page is printed at 30 %. A shorter mark is not part of a table either.
     */
    private static final float THICKEST = 1 / 280f;

    /** How many times as long as thick a ruling is at least. */
    private static final float ELONGATED = 4;

    /** As a part of the page's shorter side: how far the two ends of a level or upright stroke may be off, 0.5 pt of A4. */
    private static final float STRAIGHT_WITHIN = 1 / 1190f;

    private record Segment(float fromX, float fromY, float toX, float toY) {}

    private static final class Subpath {

        private final List<Segment> segments = new ArrayList<>();
        private final float startX;
        private final float startY;
        private float minX;
        private float maxX;
        private float minY;
        private float maxY;
        private float x;
        private float y;

        Subpath(float x, float y) {
            startX = x;
            startY = y;
            minX = x;
            maxX = x;
            minY = y;
            maxY = y;
            this.x = x;
            this.y = y;
        }

        void to(float nextX, float nextY) {
            segments.add(new Segment(x, y, nextX, nextY));
            minX = Math.min(minX, nextX);
            maxX = Math.max(maxX, nextX);
            minY = Math.min(minY, nextY);
            maxY = Math.max(maxY, nextY);
            x = nextX;
            y = nextY;
        }
    }

    private final float thickest;
    private final float straightWithin;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Subpath> path = new ArrayList<>();
    private Subpath current;

    /** @param shorterSide of the page, in points */
    PathRulings(float shorterSide) {
        thickest = THICKEST * shorterSide;
        straightWithin = STRAIGHT_WITHIN * shorterSide;
    }

    void moveTo(float x, float y) {
        current = new Subpath(x, y);
        path.add(current);
    }

    void lineTo(float x, float y) {
        if (current == null) {
            moveTo(x, y);
        } else {
            current.to(x, y);
        }
    }

    void close() {
        if (current != null) {
            current.to(current.startX, current.startY);
        }
    }

    void fill() {
        path.forEach(shape -> add(shape.minX, shape.minY, shape.maxX, shape.maxY, thickest));
    }

    void stroke() {
        for (Subpath shape : path) {
            for (Segment line : shape.segments) {
                add(
                        Math.min(line.fromX, line.toX),
                        Math.min(line.fromY, line.toY),
                        Math.max(line.fromX, line.toX),
                        Math.max(line.fromY, line.toY),
                        straightWithin);
            }
        }
    }

    /** Forgets the path, as painting and clipping do (ISO 32000-1, 8.5.3.1). */
    void end() {
        path.clear();
        current = null;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    private void add(float left, float bottom, float right, float top, float thinness) {
        float width = right - left;
        float height = top - bottom;
        if (height <= thinness && isLong(width, height)) {
            rulings.add(new Ruling(true, (bottom + top) / 2, left, right));
        } else if (width <= thinness && isLong(height, width)) {
            rulings.add(new Ruling(false, (left + right) / 2, bottom, top));
        }
    }

    private boolean isLong(float length, float thickness) {
        return length >= thickest && length >= ELONGATED * thickness;
    }
}
