package org.upschedule.planning;

import java.util.List;
import java.util.Optional;
import org.upschedule.planning.search.PairCosts;

/** What two groups cost by each other: their clashes, and the changes of campus between them. */
final class GroupPairs implements PairCosts {

    private final List<Group> groups;
    private final List<List<SessionTime>> times;
    private final GroupPoints points;

    /** Nobody changes the campus where there is only one. */
    private final boolean oneCampus;

    GroupPairs(List<Group> groups, GroupPoints points) {
        this.groups = groups;
        this.points = points;
        times = groups.stream().map(GroupPairs::times).toList();
        oneCampus = groups.stream()
                        .flatMap(group -> group.campuses().stream())
                        .distinct()
                        .count()
                < 2;
    }

    @Override
    public int clashMinutes(int one, int other) {
        if (WeekKinds.shared(groups.get(one).part(), groups.get(other).part()) == 0) {
            return 0;
        }
        int minutes = 0;
        for (SessionTime time : times.get(one)) {
            for (SessionTime against : times.get(other)) {
                minutes += time.meets(against) ? time.shared(against) : 0;
            }
        }
        return minutes;
    }

    @Override
    public int points(int one, int other) {
        return oneCampus ? 0 : points.ofCampusChanges(groups.get(one), groups.get(other));
    }

    private static List<SessionTime> times(Group group) {
        return group.sessions().stream()
                .map(SessionTime::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
