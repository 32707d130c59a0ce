package org.upschedule.planning.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The least that a day costs when a given amount of time has to fit into it without a clash. Of the sessions only the first start
 * and the last end count, not which groups they belong to, so the costs can be kept in a table.
 *
 * <p>Time is counted in steps of so many units that each group takes a whole number of steps on each of its days.
 */
final class DayCapacity {

    /** The cost where so much does not fit into the day. */
    static final int NEVER = Integer.MAX_VALUE / 2;

    private final DayPoints points;
    private final int step;
    private final int day;
    private final int[] starts;
    private final int[] ends;
    private final int longest;
    private final Map<Integer, int[]> tables = new HashMap<>();

    /**
     * @param step units in a step
     * @param starts first units of sessions of that day
     * @param ends units after sessions of that day
     */
    DayCapacity(DayPoints points, int step, int day, int[] starts, int[] ends) {
        this.points = points;
        this.step = step;
        this.day = day;
        this.starts = starts;
        this.ends = ends;
        this.longest = starts.length == 0
                ? 0
                : Math.max(
                                0,
                                Arrays.stream(ends).max().orElse(0)
                                        + DayUnits.BREAK
                                        - Arrays.stream(starts).min().orElse(0))
                        / step;
    }

    int longest() {
        return longest;
    }

    /** @return the least cost for each number of steps on the day in all, given what is on it already */
    int[] table(long[] units) {
        int at = day * DayUnits.WORDS;
        boolean free = DayUnits.isFree(units, at);
        int first = free ? 0 : DayUnits.first(units, at);
        int end = free ? 0 : DayUnits.end(units, at);
        boolean lunch = DayUnits.hasLunch(units, at);
        int key = (first << 10 | end) << 1 | (lunch ? 1 : 0);
        return tables.computeIfAbsent(key, unknown -> table(free, first, end, lunch));
    }

    private int[] table(boolean free, int first, int end, boolean lunch) {
        int[] least = new int[longest + 1];
        Arrays.fill(least, NEVER);
        if (free) {
            least[0] = 0;
        }
        for (int start : starts) {
            for (int last : ends) {
                if (last > start && (free || start <= first && last >= end)) {
                    fill(least, start, last, lunch);
                }
            }
        }
        return least;
    }

    private void fill(int[] least, int start, int end, boolean lunch) {
        int room = end + DayUnits.BREAK - start;
        int withoutLunch = points.ofSpan(start, end) + points.lunch();
        int forLunch = DayUnits.lunchIsOutside(start, end) ? 0 : DayUnits.LUNCH_UNITS;
        for (int steps = 1; steps <= room / step; steps++) {
            int gaps = room - steps * step;
            int cost = withoutLunch + gaps * points.gapWeight();
            if (lunch && gaps >= forLunch) {
                cost -= points.lunch();
            }
            least[steps] = Math.min(least[steps], cost);
        }
    }
}
