package org.upschedule.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choices as numbers. Groups are counted through all parts; those of part {@code p} are {@code first[p]} to
 * {@code first[p + 1] - 1}.
 */
final class SearchSpace {

    static final int MAX_GROUPS_OF_A_PART = 64;
    static final int MAX_GROUPS = 1_000;

    final int parts;
    final int groups;
    final int[] first;
    final int[] partOf;

    /** What a group costs by itself. */
    final long[] alone;

    /** What two groups cost together, the other's row after the one's. */
    final long[] together;

    /** For each group and part, the groups of that part (counted from its first) that it does not clash with. */
    final long[] compatible;

    /** The days that a group is on, and its slots on each of them. */
    final int[][] days;

    final long[][] slots;

    final int[] dayWeights;

    /** Whether sessions that do not clash are at least ten minutes apart. */
    final boolean hasBreaks;

    final DayPoints dayPoints;

    private final List<Group> all = new ArrayList<>();

    SearchSpace(List<List<Group>> choices, Preferences preferences, Sittings sittings) {
        parts = choices.size();
        first = new int[parts + 1];
        for (int part = 0; part < parts; part++) {
            all.addAll(choices.get(part));
            first[part + 1] = all.size();
        }
        groups = all.size();
        partOf = new int[groups];
        alone = new long[groups];
        together = new long[groups * groups];
        compatible = new long[groups * parts];
        days = new int[groups][];
        slots = new long[groups][];
        dayPoints = new DayPoints(preferences);
        Weeks weeks =
                Weeks.of(choices.stream().map(groups -> groups.get(0).part()).toList());
        dayWeights = weeks.weights();
        GroupPoints points = new GroupPoints(preferences);
        for (int part = 0; part < parts; part++) {
            for (int group = first[part]; group < first[part + 1]; group++) {
                partOf[group] = part;
                place(group, weeks);
                alone[group] = alone(all.get(group), points, sittings);
            }
        }
        fillTogether(points);
        hasBreaks = groupsHaveBreaks();
    }

    /** All groups of a part, as bits. */
    long allOf(int part) {
        return -1L >>> Long.SIZE - (first[part + 1] - first[part]);
    }

    /** Whether two groups of different parts never clash. */
    boolean areCompatible(int one, int other) {
        int part = partOf[other];
        return (compatible[one * parts + part] >>> other - first[part] & 1) != 0;
    }

    private boolean groupsHaveBreaks() {
        for (int one = 0; one < groups; one++) {
            for (int other = one + 1; other < groups; other++) {
                if (areCompatible(one, other) && shareSlots(one, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean shareSlots(int one, int other) {
        for (int i = 0; i < days[one].length; i++) {
            for (int j = 0; j < days[other].length; j++) {
                if (days[one][i] == days[other][j]
                        && DaySlots.share(slots[one], i * DaySlots.WORDS, slots[other], j * DaySlots.WORDS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The selection of a space that has one group of each part. */
    Selection only() {
        SearchState state = new SearchState(this);
        state.reset();
        for (int part = 0; part < parts; part++) {
            state.choose(part, part, first[part]);
        }
        return new Selection(state.chosen, state.cost());
    }

    List<Group> groupsOf(Selection selection) {
        return Arrays.stream(selection.groups()).mapToObj(all::get).toList();
    }

    private void place(int group, Weeks weeks) {
        Map<Integer, long[]> placed = weeks.slots(all.get(group));
        days[group] = placed.keySet().stream().mapToInt(Integer::intValue).toArray();
        slots[group] = new long[placed.size() * DaySlots.WORDS];
        int at = 0;
        for (long[] day : placed.values()) {
            System.arraycopy(day, 0, slots[group], at, DaySlots.WORDS);
            at += DaySlots.WORDS;
        }
    }

    private static long alone(Group group, GroupPoints points, Sittings sittings) {
        int missed = sittings.with(group).stream().mapToInt(Clash::minutes).sum();
        return Cost.ofMissed(missed) + Cost.ofPoints(points.ofVenues(group) + points.ofCampusChanges(group));
    }

    private void fillTogether(GroupPoints points) {
        List<List<SessionTime>> times = all.stream()
                .map(group -> group.sessions().stream()
                        .map(SessionTime::of)
                        .flatMap(Optional::stream)
                        .toList())
                .toList();
        boolean oneCampus = all.stream()
                        .flatMap(group -> group.campuses().stream())
                        .distinct()
                        .count()
                < 2;
        for (int one = 0; one < groups; one++) {
            for (int other = first[partOf[one] + 1]; other < groups; other++) {
                int clash = 0;
                if (Weeks.shared(all.get(one).part(), all.get(other).part()) > 0) {
                    clash = sharedMinutes(times.get(one), times.get(other));
                    int changes = oneCampus ? 0 : points.ofCampusChanges(all.get(one), all.get(other));
                    long cost = Cost.ofClash(clash) + Cost.ofPoints(changes);
                    together[one * groups + other] = cost;
                    together[other * groups + one] = cost;
                }
                if (clash == 0) {
                    compatible[one * parts + partOf[other]] |= 1L << other - first[partOf[other]];
                    compatible[other * parts + partOf[one]] |= 1L << one - first[partOf[one]];
                }
            }
        }
    }

    private static int sharedMinutes(List<SessionTime> one, List<SessionTime> other) {
        int minutes = 0;
        for (SessionTime time : one) {
            for (SessionTime against : other) {
                minutes += time.meets(against) ? time.shared(against) : 0;
            }
        }
        return minutes;
    }
}
