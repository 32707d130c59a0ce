package org.upschedule.planning.search;

import java.util.Arrays;

/**
 * Removes the groups that no selection below the ceiling contains, and says when a part has none left. Undecided parts count with
 * the least that they can cost:
 *
 * <ul>
 *   <li>each part with its cheapest group beside those chosen, and with the least clash with later parts whose groups all clash;
 *   <li>the days as they are, and the most that a single part adds to them at least: two parts may add the same, so their sum would
 *       be too much;
 *   <li>the gaps as they are, less what each part could fill of them;
 *   <li>or, instead of days and gaps, what {@link WeekCapacity} finds that the weeks cost at least.
 * </ul>
 */
final class Pruning {

    private static final long UNKNOWN = -1;

    private final SearchSpace space;
    private final SearchState state;
    private final Ranking ranking;
    private final WeekCapacity capacity;
    private final DayBound dayBound;

    /** Least cost of each group with what is chosen and what must be chosen. */
    private final long[] groupCost;

    private final long[] partCost;

    /** How often each part was left without groups. Parts for which this is high are decided first. */
    private final double[] troubles;

    /** The part that was decided last before a dead end. */
    private int conflict = SearchState.NONE;

    private long[] domains;
    private boolean removed;

    /** What the weeks cost at least with the groups that were left in the first pass at this depth. */
    private long weeks;

    /** Parts that lost groups which those of other parts may have needed, as bits. */
    private long changed;

    /** For each part, the groups that are compatible with at least one group that is left of the part being checked. */
    private final long[] supported;

    Pruning(SearchSpace space, SearchState state, Ranking ranking) {
        this.space = space;
        this.state = state;
        this.ranking = ranking;
        capacity = new WeekCapacity(space);
        dayBound = new DayBound(space, state);
        groupCost = new long[space.groups];
        partCost = new long[space.parts];
        troubles = new double[space.parts];
        supported = new long[space.parts];
        Arrays.fill(troubles, 1);
    }

    /**
     * @param last the part that was decided last, or {@link SearchState#NONE}
     * @return the part to decide next; {@link SearchState#NONE} where nothing below the ceiling is left
     */
    int prune(int depth, int last) {
        domains = state.domains[depth];
        changed = last == SearchState.NONE ? -1L >>> Long.SIZE - space.parts : 1L << last;
        weeks = UNKNOWN;
        dayBound.enter(depth);
        int next;
        do {
            removed = false;
            next = pass(depth);
        } while (removed && next != SearchState.NONE);
        if (next == SearchState.NONE && conflict == SearchState.NONE) {
            conflict = last;
        }
        return next;
    }

    /** What a group adds, as far as that is known. The groups of a part are tried in this order. */
    long estimate(int group) {
        return groupCost[group] + dayBound.added(group);
    }

    private int pass(int depth) {
        if (ranking.forbidsClashes() && !keepSupported()) {
            return SearchState.NONE;
        }
        long parts = state.fixed[depth];
        for (int part = 0; part < space.parts; part++) {
            if (state.chosen[part] == SearchState.NONE) {
                if (!priceGroups(depth, part)) {
                    return SearchState.NONE;
                }
                parts += partCost[part];
            }
        }
        long ceiling = ranking.ceiling();
        if (parts + dayBound.present() >= ceiling) {
            return SearchState.NONE;
        }
        dayBound.look(domains, groupCost, partCost);
        long asTheyAre = parts + dayBound.withGaps();
        if (asTheyAre + dayBound.dearest() >= ceiling) {
            return SearchState.NONE;
        }
        if (weeks == UNKNOWN) {
            weeks = ranking.forbidsClashes() ? capacity.bound(domains, state.days[depth]) : 0;
        }
        long asPossible = parts + weeks;
        if (asPossible >= ceiling) {
            return SearchState.NONE;
        }
        return removeAndPick(asTheyAre, asPossible);
    }

    private boolean priceGroups(int depth, int part) {
        long least = Long.MAX_VALUE;
        for (long rest = domains[part]; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            int group = space.first[part] + bit;
            groupCost[group] = state.costs[depth][group] + unavoidable(part, group);
            if (state.fixed[depth] + groupCost[group] >= ranking.ceiling()) {
                remove(part, bit);
            } else {
                least = Math.min(least, groupCost[group]);
            }
        }
        partCost[part] = least;
        return isPossible(part);
    }

    /** Removes the groups that clash with every group that is left of another part (arc consistency). */
    private boolean keepSupported() {
        while (changed != 0) {
            int other = Long.numberOfTrailingZeros(changed);
            changed &= changed - 1;
            Arrays.fill(supported, 0);
            for (long rest = domains[other]; rest != 0; rest &= rest - 1) {
                int row = (space.first[other] + Long.numberOfTrailingZeros(rest)) * space.parts;
                for (int part = 0; part < space.parts; part++) {
                    supported[part] |= space.compatible[row + part];
                }
            }
            for (int part = 0; part < space.parts; part++) {
                boolean lacks = (domains[part] & ~supported[part]) != 0;
                if (lacks && part != other && state.chosen[part] == SearchState.NONE) {
                    domains[part] &= supported[part];
                    changed |= 1L << part;
                    if (!isPossible(part)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The least cost with later undecided parts whose groups all clash with this one; so each pair of parts counts once. */
    private long unavoidable(int part, int group) {
        if (ranking.forbidsClashes()) {
            return 0;
        }
        long cost = 0;
        for (int other = part + 1; other < space.parts; other++) {
            boolean undecided = state.chosen[other] == SearchState.NONE;
            if (undecided && (domains[other] & space.compatible[group * space.parts + other]) == 0) {
                cost += leastTogether(group, other);
            }
        }
        return cost;
    }

    private long leastTogether(int group, int part) {
        long least = Long.MAX_VALUE;
        for (long rest = domains[part]; rest != 0; rest &= rest - 1) {
            int other = space.first[part] + Long.numberOfTrailingZeros(rest);
            least = Math.min(least, space.together[group * space.groups + other]);
        }
        return least;
    }

    private int removeAndPick(long asTheyAre, long asPossible) {
        int picked = SearchState.NONE;
        double urgency = 0;
        for (int part = 0; part < space.parts; part++) {
            if (state.chosen[part] != SearchState.NONE) {
                continue;
            }
            for (long rest = domains[part]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                int group = space.first[part] + bit;
                long days = Math.max(asTheyAre + dayBound.addedWith(part, group), asPossible);
                if (days - partCost[part] + groupCost[group] >= ranking.ceiling()) {
                    remove(part, bit);
                }
            }
            if (!isPossible(part)) {
                return SearchState.NONE;
            }
            int left = Long.bitCount(domains[part]);
            double urgent = left == 1 ? Double.MAX_VALUE : troubles[part] / left;
            if (urgent > urgency) {
                urgency = urgent;
                picked = part;
            }
        }
        return urgency == Double.MAX_VALUE ? picked : conflictOr(picked);
    }

    /**
     * The part of the last dead end comes first until one of its groups avoids the dead end (last-conflict reasoning; Lecoutre, Saïs, Tabary,
     * Vidal, Artificial Intelligence 173, 2009).
     */
    private int conflictOr(int picked) {
        if (conflict != SearchState.NONE && state.chosen[conflict] == SearchState.NONE) {
            return conflict;
        }
        conflict = SearchState.NONE;
        return picked;
    }

    private void remove(int part, int bit) {
        domains[part] &= ~(1L << bit);
        changed |= 1L << part;
        removed = true;
    }

    private boolean isPossible(int part) {
        if (domains[part] == 0) {
            troubles[part]++;
            return false;
        }
        return true;
    }
}
