package org.upschedule.planning;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Bounds the points of all days from below by what has to fit into each week. */
final class WeekCapacity {

    private final SearchSpace space;
    private final int unit;
    private final DayCapacity[] days;
    private final int[][] load;
    private final boolean usable;

    WeekCapacity(SearchSpace space) {
        this.space = space;
        int weeks = space.dayWeights.length / Weeks.DAYS;
        load = new int[weeks][space.groups];
        int divisor = 0;
        for (int group = 0; group < space.groups; group++) {
            for (int i = 0; i < space.days[group].length; i++) {
                int taken = DaySlots.taken(space.slots[group], i * DaySlots.WORDS);
                load[space.days[group][i] / Weeks.DAYS][group] += taken;
                divisor = gcd(taken, divisor);
            }
        }
        unit = Math.max(1, divisor);
        days = IntStream.range(0, space.dayWeights.length).mapToObj(this::day).toArray(DayCapacity[]::new);
        usable = space.hasBreaks;
    }

    private DayCapacity day(int day) {
        TreeSet<Integer> starts = new TreeSet<>();
        TreeSet<Integer> ends = new TreeSet<>();
        for (int group = 0; group < space.groups; group++) {
            for (int i = 0; i < space.days[group].length; i++) {
                if (space.days[group][i] == day) {
                    starts.add(DaySlots.first(space.slots[group], i * DaySlots.WORDS));
                    ends.add(DaySlots.end(space.slots[group], i * DaySlots.WORDS));
                }
            }
        }
        return new DayCapacity(
                space.dayPoints,
                unit,
                day,
                starts.stream().mapToInt(Integer::intValue).toArray(),
                ends.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * @param domains the groups that are left of each part; of a decided part, the chosen one
     * @return points; a clash where all that has to fit into a week does not fit
     */
    long bound(long[] domains, long[] slots) {
        if (!usable) {
            return 0;
        }
        long bound = 0;
        for (int week = 0; week < load.length; week++) {
            int least = 0;
            int most = 0;
            for (int part = 0; part < space.parts; part++) {
                int min = Integer.MAX_VALUE;
                int max = 0;
                for (long rest = domains[part]; rest != 0; rest &= rest - 1) {
                    int taken = load[week][space.first[part] + Long.numberOfTrailingZeros(rest)];
                    min = Math.min(min, taken);
                    max = Math.max(max, taken);
                }
                least += min;
                most += max;
            }
            int points = week(week, least / unit, most / unit, slots);
            bound +=
                    points == DayCapacity.NEVER ? Cost.ofClash(1) : (long) space.dayWeights[week * Weeks.DAYS] * points;
        }
        return bound;
    }

    private int week(int week, int least, int most, long[] slots) {
        int[] sum = {0};
        for (int day = week * Weeks.DAYS; day < (week + 1) * Weeks.DAYS; day++) {
            int[] table = days[day].table(slots);
            int taken = DaySlots.taken(slots, day * DaySlots.WORDS) / unit;
            int[] next = new int[Math.min(most + 1, sum.length + table.length - 1)];
            Arrays.fill(next, DayCapacity.NEVER);
            for (int before = 0; before < sum.length; before++) {
                for (int units = taken; units < table.length && before + units < next.length; units++) {
                    next[before + units] = Math.min(next[before + units], sum[before] + table[units]);
                }
            }
            sum = next;
        }
        int cost = DayCapacity.NEVER;
        for (int units = least; units <= most && units < sum.length; units++) {
            cost = Math.min(cost, sum[units]);
        }
        return cost;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
