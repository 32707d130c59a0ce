package org.upschedule.planning;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.planning.search.Search;
import org.upschedule.planning.search.SearchBudget;
import org.upschedule.planning.search.SearchResult;

/**
 * Finds choices that cannot be combined without a clash. It leaves out one choice after the other as long as the rest still
 * clashes, so every choice that it names is needed for the clash.
 */
final class ObstacleFinder {

    private final SearchBudget budget;

    ObstacleFinder(SearchBudget budget) {
        this.budget = budget;
    }

    /** @param choices that have no selection free of clashes */
    Obstacle find(List<Choice> choices) {
        List<Choice> needed = new ArrayList<>(choices);
        for (Choice choice : choices) {
            List<Choice> without = new ArrayList<>(needed);
            without.remove(choice);
            SearchResult found = search(without);
            if (!found.complete() && found.best().isEmpty()) {
                return Obstacle.unexplained();
            }
            if (found.best().isEmpty()) {
                needed = without;
            }
        }
        return Obstacle.conflict(needed);
    }

    private SearchResult search(List<Choice> choices) {
        GroupSpace groups = new GroupSpace(
                choices.stream().map(Choice::candidates).toList(), Preferences.NONE, SittingClashes.NONE);
        return Search.withoutClashes(groups.space(), budget);
    }
}
