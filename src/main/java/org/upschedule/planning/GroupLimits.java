package org.upschedule.planning;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.planning.search.SearchSpace;

/** How much may be on offer: each two groups are held against each other. */
final class GroupLimits {

    private GroupLimits() {}

    /** @throws TooManyChoicesException where more is on offer */
    static void check(List<Choice> choices) {
        int groups = choices.stream().mapToInt(choice -> choice.groups().size()).sum();
        List<Choice> large = new ArrayList<>(choices);
        large.removeIf(choice -> choice.candidates().size() <= SearchSpace.MAX_GROUPS_OF_A_PART);
        if (!large.isEmpty()) {
            throw new TooManyChoicesException("%s has more than %d groups. Lock one of them."
                    .formatted(large.get(0).part(), SearchSpace.MAX_GROUPS_OF_A_PART));
        }
        if (choices.size() > SearchSpace.MAX_PARTS || groups > SearchSpace.MAX_GROUPS) {
            throw new TooManyChoicesException(
                    "The timetable has %d kinds of sessions with %d groups; proposals are made for at most %d with %d. Leave schedules out."
                            .formatted(choices.size(), groups, SearchSpace.MAX_PARTS, SearchSpace.MAX_GROUPS));
        }
    }
}
