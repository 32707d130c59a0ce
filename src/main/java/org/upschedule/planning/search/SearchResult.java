package org.upschedule.planning.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param best cheapest first; all with the same, fewest clashing minutes
 * @param complete false where the budget ran out: there may be better ones
 */
public record SearchResult(List<Selection> best, boolean complete) {

    public SearchResult {
        best = List.copyOf(best);
    }
}
