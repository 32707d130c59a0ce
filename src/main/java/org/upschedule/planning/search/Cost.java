package org.upschedule.planning.search;

/**
 * What a selection of groups costs, packed into one number so that costs can be compared and added at once: clashing minutes of a
 * week count first, then minutes of sessions during a test or exam, then points for what the student does not want.
 *
 * <p>63 bits: 21 for clashes, 16 for missed minutes, 26 for points. The sums of {@link #MAX_PARTS} parts fit into them.
 */
public final class Cost {

    static final int MAX_PARTS = 60;

    /** The most that a pair of groups counts: 60 parts are 1,770 pairs. */
    private static final int MAX_CLASH = 1_180;

    /** The most that a group counts: 60 of them fit. */
    private static final int MAX_MISSED = 1_090;

    /** The most that a group or a pair counts: 60 groups, 1,770 pairs and 28 days of 24 hours with all weights at 10 fit. */
    private static final int MAX_POINTS = 30_000;

    private static final int MISSED_SHIFT = 26;
    private static final int CLASH_SHIFT = 42;
    private static final int POINTS_MASK = (1 << MISSED_SHIFT) - 1;

    private Cost() {}

    static long ofClash(int minutes) {
        return (long) Math.min(minutes, MAX_CLASH) << CLASH_SHIFT;
    }

    static long ofMissed(int minutes) {
        return (long) Math.min(minutes, MAX_MISSED) << MISSED_SHIFT;
    }

    static long ofPoints(int points) {
        return Math.min(points, MAX_POINTS);
    }

    /** The least cost with more clashing minutes than this one. */
    static long nextClash(long cost) {
        return (cost >>> CLASH_SHIFT) + 1 << CLASH_SHIFT;
    }

    public static int clashMinutes(long cost) {
        return (int) (cost >>> CLASH_SHIFT);
    }

    public static int points(long cost) {
        return (int) cost & POINTS_MASK;
    }
}
