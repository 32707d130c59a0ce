package org.upschedule.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the days of one week cost at least when so much has to fit into them without a clash, whichever group is taken: long
 * sessions leave no short week. A day is known here by its first and last slot alone, so its cost can be tabled.
 *
 * <p>Time is counted in the largest unit that all groups fill wholly.
 */
final class DayCapacity {

    /** The day cannot take so much. */
    static final int NEVER = Integer.MAX_VALUE / 2;

    private final DayPoints points;
    private final int unit;
    private final int day;
    private final int[] starts;
    private final int[] ends;
    private final int longest;
    private final Map<Integer, int[]> tables = new HashMap<>();

    /**
     * @param starts first slots of sessions of that day
     * @param ends slots after sessions of that day
     */
    DayCapacity(DayPoints points, int unit, int day, int[] starts, int[] ends) {
        this.points = points;
        this.unit = unit;
        this.day = day;
        this.starts = starts;
        this.ends = ends;
        this.longest = starts.length == 0
                ? 0
                : Math.max(
                                0,
                                Arrays.stream(ends).max().orElse(0)
                                        + DaySlots.BREAK
                                        - Arrays.stream(starts).min().orElse(0))
                        / unit;
    }

    int longest() {
        return longest;
    }

    /** @return the least cost for each number of units that the day may take, given what is on it already */
    int[] table(long[] slots) {
        int at = day * DaySlots.WORDS;
        boolean free = DaySlots.isFree(slots, at);
        int first = free ? 0 : DaySlots.first(slots, at);
        int end = free ? 0 : DaySlots.end(slots, at);
        boolean lunch = DaySlots.hasLunch(slots, at);
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
        int room = end + DaySlots.BREAK - start;
        int withoutLunch = points.ofSpan(start, end) + points.lunch();
        int forLunch = DaySlots.lunchIsOutside(start, end) ? 0 : DaySlots.LUNCH_SLOTS;
        for (int units = 1; units <= room / unit; units++) {
            int gaps = room - units * unit;
            int cost = withoutLunch + gaps * points.gapWeight();
            if (lunch && gaps >= forLunch) {
                cost -= points.lunch();
            }
            least[units] = Math.min(least[units], cost);
        }
    }
}
