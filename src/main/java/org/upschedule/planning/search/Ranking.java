package org.upschedule.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best selections so far. Only those with the fewest clashing minutes stay, so where one is free of clashes, all are. */
final class Ranking {

    static final long NO_CEILING = Long.MAX_VALUE;

    private final int wanted;
    private final List<Selection> best = new ArrayList<>();
    private long ceiling;

    /** @param ceiling the cost that every selection has to stay below */
    Ranking(int wanted, long ceiling) {
        this.wanted = wanted;
        this.ceiling = ceiling;
    }

    /** A selection is only wanted if it costs less. */
    long ceiling() {
        return ceiling;
    }

    /** Whether selections with a clash are not wanted any more. */
    boolean forbidsClashes() {
        return ceiling <= Cost.ofClash(1);
    }

    /** Takes the selection up if it is among the best and not known yet. */
    void offer(int[] groups, long cost) {
        if (cost >= ceiling) {
            return;
        }
        Selection selection = new Selection(Arrays.stream(groups).boxed().toList(), cost);
        if (best.contains(selection)) {
            return;
        }
        int at = best.size();
        while (at > 0 && best.get(at - 1).cost() > cost) {
            at--;
        }
        best.add(at, selection);
        long moreClashes = Cost.nextClash(best.get(0).cost());
        best.removeIf(known -> known.cost() >= moreClashes);
        while (best.size() > wanted) {
            best.remove(wanted);
        }
        ceiling = Math.min(
                ceiling,
                best.size() < wanted ? moreClashes : best.get(wanted - 1).cost());
    }

    /** Cheapest first. */
    List<Selection> best() {
        return List.copyOf(best);
    }
}
