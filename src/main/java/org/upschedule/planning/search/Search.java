package org.upschedule.planning.search;

import java.util.Random;

/**
 * Finds the cheapest selections by branch and bound. It starts again after a number of nodes that grows with each run, and keeps
 * what it has learnt about parts that are hard to decide. So a bad first decision costs little, and the last run is exhaustive.
 * Without a ceiling it always finds a first selection, even if the budget is spent, because nothing is pruned before the first.
 */
public final class Search {

    /** Nodes of the first run. */
    private static final int FIRST_PATIENCE = 512;

    /** Groups that cost about the same are tried in another order in each run. */
    private static final int SHUFFLE = 16;

    private final SearchSpace space;
    private final SearchState state;
    private final Ranking ranking;
    private final Pruning pruning;
    private final SearchBudget budget;

    /** Seeded, so that the same schedules have the same proposals. */
    private final Random random = new Random(1);

    private int runEnd;
    private boolean isFirstRun;
    private boolean isCut;

    private Search(SearchSpace space, Ranking ranking, SearchBudget budget) {
        this.space = space;
        this.state = new SearchState(space);
        this.ranking = ranking;
        this.pruning = new Pruning(space, state, ranking);
        this.budget = budget;
    }

    /** @param wanted how many selections, at least 1 */
    public static SearchResult best(SearchSpace space, int wanted, SearchBudget budget) {
        return new Search(space, new Ranking(wanted, Ranking.NO_CEILING), budget).run();
    }

    /** @return one selection that is free of clashes; none where there is none, or where the budget ran out */
    public static SearchResult withoutClashes(SearchSpace space, SearchBudget budget) {
        return new Search(space, new Ranking(1, Cost.ofClash(1)), budget).run();
    }

    private SearchResult run() {
        isFirstRun = true;
        int patience = FIRST_PATIENCE;
        do {
            runEnd = budget.spent() + patience;
            isCut = false;
            state.reset();
            explore(0, SearchState.NONE);
            if (!isCut) {
                return new SearchResult(ranking.best(), true);
            }
            isFirstRun = false;
            patience += patience / 3;
        } while (!budget.isExhausted());
        return new SearchResult(ranking.best(), false);
    }

    /** @param last the part that was decided last */
    private void explore(int depth, int last) {
        boolean mayGoOn = budget.spendNode() && budget.spent() <= runEnd;
        if (!mayGoOn && ranking.ceiling() < Ranking.NO_CEILING) {
            isCut = true;
            return;
        }
        if (depth == space.parts) {
            ranking.offer(state.chosen, state.cost());
            return;
        }
        int part = pruning.prune(depth, last);
        if (part == SearchState.NONE) {
            return;
        }
        for (int group : inOrder(part, state.domains[depth][part])) {
            if (isCut || state.fixed[depth] + state.costs[depth][group] >= ranking.ceiling()) {
                continue;
            }
            state.choose(depth, part, group);
            explore(depth + 1, part);
        }
        state.leave(part);
    }

    /** Cheapest first. */
    private int[] inOrder(int part, long domain) {
        int[] groups = new int[Long.bitCount(domain)];
        long[] keys = new long[groups.length];
        int count = 0;
        for (long rest = domain; rest != 0; rest &= rest - 1) {
            int group = space.first[part] + Long.numberOfTrailingZeros(rest);
            long key = pruning.estimate(group) * SHUFFLE + (isFirstRun ? 0 : random.nextInt(SHUFFLE));
            int at = count++;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                groups[at] = groups[at - 1];
                at--;
            }
            keys[at] = key;
            groups[at] = group;
        }
        return groups;
    }
}
