package org.upschedule.planning;

import java.util.ArrayList;
import java.util.List;

/** Finds choices that cannot be combined without a clash, and no more of them than it takes. */
final class Conflict {

    private final SearchBudget budget;

    Conflict(SearchBudget budget) {
        this.budget = budget;
    }

    /** @param choices that have no selection free of clashes */
    Reason explain(List<Choice> choices) {
        List<Choice> needed = new ArrayList<>(choices);
        for (Choice choice : choices) {
            List<Choice> without = new ArrayList<>(needed);
            without.remove(choice);
            Search.Found found = search(without);
            if (!found.complete() && found.best().isEmpty()) {
                return Reason.unexplained();
            }
            if (found.best().isEmpty()) {
                needed = without;
            }
        }
        return Reason.conflict(needed);
    }

    private Search.Found search(List<Choice> choices) {
        SearchSpace space =
                new SearchSpace(choices.stream().map(Choice::candidates).toList(), Preferences.NONE, Sittings.NONE);
        return new Search(space, new Ranking(1, Cost.ofClash(1)), budget).run();
    }
}
