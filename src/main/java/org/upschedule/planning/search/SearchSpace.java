package org.upschedule.planning.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is searched, as numbers: one group of each part is to be selected. Groups are numbered from 0 through all parts; those of
 * part {@code p} are {@code first[p]} to {@code first[p + 1] - 1}.
 */
public final class SearchSpace {

    public static final int MAX_PARTS = Cost.MAX_PARTS;
    public static final int MAX_GROUPS_OF_A_PART = 64;
    public static final int MAX_GROUPS = 1_000;
    public static final int DAYS_A_WEEK = 7;

    final int parts;
    final int groups;
    final int[] first;
    final int[] partOf;

    /** What a group costs by itself. */
    final long[] alone;

    /** What two groups of different parts cost by each other: a matrix, row after row. */
    final long[] together;

    /** For each group and part, the groups of that part that it does not clash with, as bits counted from its first. */
    final long[] compatible;

    /** The days that each group is on. */
    final int[][] days;

    /** For each group, its {@link DayUnits} on each of its days. */
    final long[][] units;

    /** How often each day of each kind of week counts. */
    final int[] dayCounts;

    /** Whether groups that do not clash are at least ten minutes apart, so that their units can be added up. */
    final boolean hasBreaks;

    final DayPoints dayPoints;

    /**
     * @param groupsByPart the groups of each part, 1 to {@value #MAX_GROUPS_OF_A_PART}
     * @param weekCounts how often each kind of week counts
     * @throws IllegalArgumentException where there are more parts or groups than fit
     */
    public SearchSpace(List<List<SearchGroup>> groupsByPart, PairCosts pairs, int[] weekCounts, DayWeights weights) {
        parts = groupsByPart.size();
        List<SearchGroup> all = groupsByPart.stream().flatMap(List::stream).toList();
        groups = all.size();
        checkSize(groupsByPart);
        first = new int[parts + 1];
        partOf = new int[groups];
        for (int part = 0; part < parts; part++) {
            first[part + 1] = first[part] + groupsByPart.get(part).size();
            Arrays.fill(partOf, first[part], first[part + 1], part);
        }
        alone = all.stream()
                .mapToLong(group -> Cost.ofMissed(group.missedMinutes()) + Cost.ofPoints(group.points()))
                .toArray();
        together = new long[groups * groups];
        compatible = new long[groups * parts];
        days = new int[groups][];
        units = new long[groups][];
        for (int group = 0; group < groups; group++) {
            place(group, all.get(group));
        }
        dayCounts = Arrays.stream(weekCounts)
                .flatMap(count -> IntStream.generate(() -> count).limit(DAYS_A_WEEK))
                .toArray();
        dayPoints = new DayPoints(weights);
        fillTogether(pairs);
        hasBreaks = groupsHaveBreaks();
    }

    private void checkSize(List<List<SearchGroup>> groupsByPart) {
        if (parts > MAX_PARTS || groups > MAX_GROUPS) {
            throw new IllegalArgumentException(parts + " parts with " + groups + " groups");
        }
        for (List<SearchGroup> part : groupsByPart) {
            if (part.isEmpty() || part.size() > MAX_GROUPS_OF_A_PART) {
                throw new IllegalArgumentException("A part with " + part.size() + " groups");
            }
        }
    }

    /** All groups of a part, as bits. */
    long allOf(int part) {
        return -1L >>> Long.SIZE - (first[part + 1] - first[part]);
    }

    /** Whether two groups of different parts do not clash. */
    boolean areCompatible(int one, int other) {
        int part = partOf[other];
        return (compatible[one * parts + part] >>> other - first[part] & 1) != 0;
    }

    private boolean groupsHaveBreaks() {
        for (int one = 0; one < groups; one++) {
            for (int other = one + 1; other < groups; other++) {
                if (areCompatible(one, other) && shareUnits(one, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean shareUnits(int one, int other) {
        for (int i = 0; i < days[one].length; i++) {
            for (int j = 0; j < days[other].length; j++) {
                if (days[one][i] == days[other][j]
                        && DayUnits.share(units[one], i * DayUnits.WORDS, units[other], j * DayUnits.WORDS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What a selection costs.
     *
     * @param selected the number of a group of each part
     */
    public long cost(int... selected) {
        SearchState state = new SearchState(this);
        state.reset();
        for (int part = 0; part < parts; part++) {
            state.choose(part, part, selected[part]);
        }
        return state.cost();
    }

    private void place(int group, SearchGroup placed) {
        days[group] = placed.days().keySet().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        units[group] = new long[days[group].length * DayUnits.WORDS];
        for (int i = 0; i < days[group].length; i++) {
            placed.days().get(days[group][i]).copyTo(units[group], i * DayUnits.WORDS);
        }
    }

    private void fillTogether(PairCosts pairs) {
        for (int one = 0; one < groups; one++) {
            for (int other = first[partOf[one] + 1]; other < groups; other++) {
                int clash = pairs.clashMinutes(one, other);
                long cost = Cost.ofClash(clash) + Cost.ofPoints(pairs.points(one, other));
                together[one * groups + other] = cost;
                together[other * groups + one] = cost;
                if (clash == 0) {
                    compatible[one * parts + partOf[other]] |= 1L << other - first[partOf[other]];
                    compatible[other * parts + partOf[one]] |= 1L << one - first[partOf[one]];
                }
            }
        }
    }
}
