package org.upschedule.planning.search;

import java.util.Arrays;

/** What is chosen at each depth of the search, and what is left. Each depth has arrays of its own, so going back undoes nothing. */
final class SearchState {

    static final int NONE = -1;

    private final SearchSpace space;

    /** Chosen group of each part, or {@link #NONE}. */
    final int[] chosen;

    /** For each depth: what is left of each part, as bits counted from the part's first group. */
    final long[][] domains;

    /** For each depth: what each group costs by itself and with those chosen. */
    final long[][] costs;

    /** For each depth: the {@link DayUnits} of the chosen groups, day after day. */
    final long[][] days;

    /** For each depth: what the chosen groups cost by themselves and together, without their days. */
    final long[] fixed;

    SearchState(SearchSpace space) {
        this.space = space;
        chosen = new int[space.parts];
        domains = new long[space.parts + 1][space.parts];
        costs = new long[space.parts + 1][space.groups];
        days = new long[space.parts + 1][space.dayCounts.length * DayUnits.WORDS];
        fixed = new long[space.parts + 1];
        costs[0] = space.alone;
    }

    void reset() {
        Arrays.fill(chosen, NONE);
        for (int part = 0; part < space.parts; part++) {
            domains[0][part] = space.allOf(part);
        }
    }

    void choose(int depth, int part, int group) {
        int next = depth + 1;
        chosen[part] = group;
        fixed[next] = fixed[depth] + costs[depth][group];
        System.arraycopy(domains[depth], 0, domains[next], 0, space.parts);
        domains[next][part] = 1L << group - space.first[part];
        long[] before = costs[depth];
        long[] after = costs[next];
        int row = group * space.groups;
        for (int other = 0; other < after.length; other++) {
            after[other] = before[other] + space.together[row + other];
        }
        System.arraycopy(days[depth], 0, days[next], 0, days[depth].length);
        for (int i = 0; i < space.days[group].length; i++) {
            DayUnits.merge(days[next], space.days[group][i] * DayUnits.WORDS, space.units[group], i * DayUnits.WORDS);
        }
    }

    void leave(int part) {
        chosen[part] = NONE;
    }

    /** What the selection costs, once all parts are chosen. */
    long cost() {
        long cost = fixed[space.parts];
        long[] all = days[space.parts];
        for (int day = 0; day < space.dayCounts.length; day++) {
            int points = space.dayPoints.ofShape(all, day * DayUnits.WORDS)
                    + space.dayPoints.ofGaps(all, day * DayUnits.WORDS);
            cost += (long) space.dayCounts[day] * points;
        }
        return cost;
    }
}
