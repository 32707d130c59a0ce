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

    /**
     * How many rulings of a page are kept. The portal's pages have some 60, and 2,000 where a program draws each side of each cell; four of
     * these may be on one sheet. It bounds the search for tables.
     */
    private static final int MOST = 8_000;

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

        Box box() {
            return new Box(minX, minY, maxX, maxY);
        }

        /** Whether it is a rectangle whose sides are level and upright. */
        boolean isUpright(float within) {
            return segments.size() >= SIDES_OF_RECTANGLE - 1
                    && segments.size() <= SIDES_OF_RECTANGLE + 1
                    && segments.stream()
                            .allMatch(side -> Math.abs(side.fromX - side.toX) <= within
                                    || Math.abs(side.fromY - side.toY) <= within);
        }
    }

    /** Whether a ruling is a stroke is a part of how it is drawn. */
    private static final int STROKE = 1 << 24;

    private static final int SIDES_OF_RECTANGLE = 4;

    private final Ground ground;
    private final float thickest;
    private final float straightWithin;
    private final List<Ruling> rulings = new ArrayList<>();
    private boolean overflown;
    private final List<Subpath> path = new ArrayList<>();
    private Subpath current;

    /**
     * @param ground that filled shapes colour
     * @param shorterSide of the page, in points
     */
    PathRulings(Ground ground, float shorterSide) {
        this.ground = ground;
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

    void fill(TextState state) {
        for (Subpath shape : path) {
            boolean ruling = add(shape.minX, shape.minY, shape.maxX, shape.maxY, thickest, state.fill.rgb());
            if (!ruling && shape.isUpright(straightWithin)) {
                ground.paint(shape.box().within(state.clip), state.fill);
            }
        }
    }

    /** A stroke thicker than any ruling of a table is that of a marker. */
    void stroke(TextState state) {
        float[] ctm = state.ctm;
        double scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
        if (state.lineWidth * scale > 2 * thickest) {
            return;
        }
        for (Subpath shape : path) {
            for (Segment line : shape.segments) {
                add(
                        Math.min(line.fromX, line.toX),
                        Math.min(line.fromY, line.toY),
                        Math.max(line.fromX, line.toX),
                        Math.max(line.fromY, line.toY),
                        straightWithin,
                        state.stroke.rgb() | STROKE);
            }
        }
    }

    /** What lies in the path's box; where it is no rectangle, somewhat more. */
    Box box() {
        Box all = null;
        for (Subpath shape : path) {
            Box box = shape.box();
            all = all == null
                    ? box
                    : new Box(
                            Math.min(all.left(), box.left()),
                            Math.min(all.bottom(), box.bottom()),
                            Math.max(all.right(), box.right()),
                            Math.max(all.top(), box.top()));
        }
        return all == null ? Box.EVERYWHERE : all;
    }

    /** Forgets the path, as painting and clipping do (ISO 32000-1, 8.5.3.1). */
    void end() {
        path.clear();
        current = null;
    }

    /** Whether the page has more rulings than are kept. */
    boolean overflown() {
        return overflown;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    private boolean add(float left, float bottom, float right, float top, float thinness, int ink) {
        float width = right - left;
        float height = top - bottom;
        if (rulings.size() == MOST) {
            overflown = true;
            return false;
        }
        if (height <= thinness && isLong(width, height)) {
            rulings.add(new Ruling(true, (bottom + top) / 2, left, right, ink));
        } else if (width <= thinness && isLong(height, width)) {
            rulings.add(new Ruling(false, (left + right) / 2, bottom, top, ink));
        } else {
            return false;
        }
        return true;
    }

    private boolean isLong(float length, float thickness) {
        return length >= thickest && length >= ELONGATED * thickness;
    }
}
