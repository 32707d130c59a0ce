package org.upschedule.planning.search;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The least that all days cost, by the amount of time that has to fit into each week. */
final class WeekCapacity {

    private final SearchSpace space;
    private final int step;
    private final DayCapacity[] days;
    private final int[][] load;
    private final boolean usable;

    WeekCapacity(SearchSpace space) {
        this.space = space;
        int weeks = space.dayCounts.length / SearchSpace.DAYS_A_WEEK;
        load = new int[weeks][space.groups];
        int divisor = 0;
        for (int group = 0; group < space.groups; group++) {
            for (int i = 0; i < space.days[group].length; i++) {
                int taken = DayUnits.taken(space.units[group], i * DayUnits.WORDS);
                load[space.days[group][i] / SearchSpace.DAYS_A_WEEK][group] += taken;
                divisor = gcd(taken, divisor);
            }
        }
        step = Math.max(1, divisor);
        days = IntStream.range(0, space.dayCounts.length).mapToObj(this::day).toArray(DayCapacity[]::new);
        usable = space.hasBreaks;
    }

    private DayCapacity day(int day) {
        TreeSet<Integer> starts = new TreeSet<>();
        TreeSet<Integer> ends = new TreeSet<>();
        for (int group = 0; group < space.groups; group++) {
            for (int i = 0; i < space.days[group].length; i++) {
                if (space.days[group][i] == day) {
                    starts.add(DayUnits.first(space.units[group], i * DayUnits.WORDS));
                    ends.add(DayUnits.end(space.units[group], i * DayUnits.WORDS));
                }
            }
        }
        return new DayCapacity(
                space.dayPoints,
                step,
                day,
                starts.stream().mapToInt(Integer::intValue).toArray(),
                ends.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * @param domains the groups that are left of each part; of a decided part, the chosen one
     * @return points; the cost of a clash for each week into which not everything fits
     */
    long bound(long[] domains, long[] units) {
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
            int points = week(week, least / step, most / step, units);
            bound += points == DayCapacity.NEVER
                    ? Cost.ofClash(1)
                    : (long) space.dayCounts[week * SearchSpace.DAYS_A_WEEK] * points;
        }
        return bound;
    }

    private int week(int week, int least, int most, long[] units) {
        int[] sum = {0};
        for (int day = week * SearchSpace.DAYS_A_WEEK; day < (week + 1) * SearchSpace.DAYS_A_WEEK; day++) {
            int[] table = days[day].table(units);
            int taken = DayUnits.taken(units, day * DayUnits.WORDS) / step;
            int[] next = new int[Math.min(most + 1, sum.length + table.length - 1)];
            Arrays.fill(next, DayCapacity.NEVER);
            for (int before = 0; before < sum.length; before++) {
                for (int steps = taken; steps < table.length && before + steps < next.length; steps++) {
                    next[before + steps] = Math.min(next[before + steps], sum[before] + table[steps]);
                }
            }
            sum = next;
        }
        int cost = DayCapacity.NEVER;
        for (int steps = least; steps <= most && steps < sum.length; steps++) {
            cost = Math.min(cost, sum[steps]);
        }
        return cost;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
