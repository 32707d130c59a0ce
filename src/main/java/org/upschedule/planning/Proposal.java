package org.upschedule.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upschedule.planning.search.Cost;

/**
 * One group of each part, with what the student should know to compare proposals.
 *
 * @param clashes of sessions with sessions, then of sessions with tests and exams
 * @param clashMinutes of sessions with sessions, in a week
 * @param missedMinutes of sessions during tests and exams, in the year
 * @param points for what the student does not want, times the weight; only preferences whose weight is above 0
 * @param weeks figures of each kind of week in the year
 */
public record Proposal(
        List<Group> groups,
        List<Clash> clashes,
        int clashMinutes,
        int missedMinutes,
        Map<Preference, Integer> points,
        List<WeekFigures> weeks) {

    public Proposal {
        groups = List.copyOf(groups);
        clashes = List.copyOf(clashes);
        points = Collections.unmodifiableMap(points.isEmpty() ? Map.of() : new EnumMap<>(points));
        weeks = List.copyOf(weeks);
    }

    static Proposal of(List<Group> groups, Preferences preferences, SittingClashes sittings) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Group other : groups.subList(i + 1, groups.size())) {
                clashes.addAll(Clash.between(groups.get(i), other));
            }
        }
        int clashMinutes = clashes.stream().mapToInt(Clash::minutes).sum();
        List<Clash> missed =
                groups.stream().flatMap(group -> sittings.with(group).stream()).toList();
        clashes.addAll(missed);
        return new Proposal(
                groups,
                clashes,
                clashMinutes,
                missed.stream().mapToInt(Clash::minutes).sum(),
                points(groups, preferences),
                WeekFigures.of(groups));
    }

    public int totalPoints() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The points of each preference, as the search counts them when all other weights are 0. */
    private static Map<Preference, Integer> points(List<Group> groups, Preferences preferences) {
        Map<Preference, Integer> points = new EnumMap<>(Preference.class);
        List<List<Group>> parts = groups.stream().map(List::of).toList();
        for (Preference preference : preferences.wanted()) {
            GroupSpace space = new GroupSpace(parts, preferences.only(preference), SittingClashes.NONE);
            points.put(preference, Cost.points(space.cost()));
        }
        return points;
    }
}
