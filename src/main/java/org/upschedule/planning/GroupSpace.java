package org.upschedule.planning;

import java.util.List;
import java.util.stream.IntStream;
import org.upschedule.planning.search.DayWeights;
import org.upschedule.planning.search.SearchGroup;
import org.upschedule.planning.search.SearchSpace;
import org.upschedule.planning.search.Selection;

/** Translates groups into the terms of the search: when they are, and what they cost by themselves and by each other. */
final class GroupSpace {

    private final List<Group> groups;
    private final SearchSpace space;

    /** @param parts the groups to select from, those of one part in each list */
    GroupSpace(List<List<Group>> parts, Preferences preferences, SittingClashes sittings) {
        groups = parts.stream().flatMap(List::stream).toList();
        WeekKinds weeks =
                WeekKinds.of(parts.stream().map(part -> part.get(0).part()).toList());
        GroupPoints points = new GroupPoints(preferences);
        List<List<SearchGroup>> searched = parts.stream()
                .map(part -> part.stream()
                        .map(group -> searched(group, weeks, points, sittings))
                        .toList())
                .toList();
        space = new SearchSpace(searched, new GroupPairs(groups, points), weeks.counts(), weights(preferences));
    }

    SearchSpace space() {
        return space;
    }

    List<Group> groupsOf(Selection selection) {
        return selection.groups().stream().map(groups::get).toList();
    }

    /** What all groups cost, where each part has only one. */
    long cost() {
        return space.cost(IntStream.range(0, groups.size()).toArray());
    }

    private static SearchGroup searched(Group group, WeekKinds weeks, GroupPoints points, SittingClashes sittings) {
        int missed = sittings.with(group).stream().mapToInt(Clash::minutes).sum();
        return new SearchGroup(weeks.days(group), missed, points.ofVenues(group) + points.ofCampusChanges(group));
    }

    private static DayWeights weights(Preferences preferences) {
        return new DayWeights(
                preferences.weight(Preference.EARLY),
                preferences.weight(Preference.LATE),
                preferences.weight(Preference.FREE_DAYS),
                preferences.weight(Preference.COMPACT_DAYS),
                preferences.weight(Preference.FEW_GAPS),
                preferences.weight(Preference.LUNCH));
    }
}
