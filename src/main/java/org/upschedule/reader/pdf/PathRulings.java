package org.upschedule.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.reader.page.Ruling;

/** Turns the paths of a page into rulings: thin filled shapes, and straight strokes. */
final class PathRulings {

    /** In points: the portal's rulings are 0.5 pt thick, and a filled cell is at least as high as a line of text. */
    private static final float THICKEST = 2;

    /** In points: shorter marks are not part of a table. */
    private static final float SHORTEST = 4;

    /** In points: how far the two ends of a level or upright stroke may be off. */
    private static final float STRAIGHT_WITHIN = 0.5f;

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

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Subpath> path = new ArrayList<>();
    private Subpath current;

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
        path.forEach(shape -> add(shape.minX, shape.minY, shape.maxX, shape.maxY, THICKEST));
    }

    void stroke() {
        for (Subpath shape : path) {
            for (Segment line : shape.segments) {
                add(
                        Math.min(line.fromX, line.toX),
                        Math.min(line.fromY, line.toY),
                        Math.max(line.fromX, line.toX),
                        Math.max(line.fromY, line.toY),
                        STRAIGHT_WITHIN);
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

    private void add(float left, float bottom, float right, float top, float thickest) {
        float width = right - left;
        float height = top - bottom;
        if (height <= thickest && width >= SHORTEST) {
            rulings.add(new Ruling(true, (bottom + top) / 2, left, right));
        } else if (width <= thickest && height >= SHORTEST) {
            rulings.add(new Ruling(false, (left + right) / 2, bottom, top));
        }
    }
}
