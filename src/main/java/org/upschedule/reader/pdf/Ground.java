package org.upschedule.reader.pdf;

import java.util.ArrayList;
import java.util.List;

/** The colour under what is shown: paper is white, and rectangles may have been filled on it. */
final class Ground {

    /** A schedule in dark mode has one, a table with coloured rows some dozens. What is painted beyond is not kept, so a search is short. */
    private static final int MOST = 256;

    private final List<Painted> painted = new ArrayList<>();

    private record Painted(Box box, int rgb) {}

    void paint(Box box, Ink ink) {
        if (painted.size() < MOST && !box.isEmpty()) {
            int under = at((box.left() + box.right()) / 2, (box.bottom() + box.top()) / 2);
            painted.add(new Painted(box, ink.over(under)));
        }
    }

    /** The colour at a point, 0xRRGGBB or {@link Ink#UNKNOWN}. */
    int at(float x, float y) {
        for (int i = painted.size() - 1; i >= 0; i--) {
            if (painted.get(i).box().contains(x, y)) {
                return painted.get(i).rgb();
            }
        }
        return Ink.WHITE;
    }
}
