package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.calendar.EventKind;

/** Counts which groups students have chosen, for those who teach. Nothing of one student can be seen in it. */
@Component
public class GroupStatistics {

    /** So many students are not known by a number. What fewer have chosen is not named at all. */
    public static final int FEWEST = 5;

    /** Their owners are kept in memory, a few megabytes. */
    private static final int MOST_LOOKED = 50_000;

    private static final int MOST_GROUPS = 2_000;

    private final TimetableGateway timetables;

    @Inject
    GroupStatistics(TimetableGateway timetables) {
        this.timetables = timetables;
    }

    /** A group of a module. */
    private record Key(String module, EventKind kind, String group) {}

    /**
     * @param modules beginning of the codes of modules, such as {@code COS}; empty for all
     * @return by module, kind and group
     */
    public ChosenGroups of(int year, String modules) {
        Map<Key, Integer> counts = new HashMap<>();
        Set<UUID> owners = new HashSet<>();
        double share = new RandomWalk<>(timetables::choices, TimetableGateway.Choices::timetable)
                .from(UUID.randomUUID(), choices -> {
                    // Of a student with several timetables one counts
                    if (choices.year() == year && owners.add(choices.owner())) {
                        add(choices, modules, counts);
                    }
                    return owners.size() < MOST_LOOKED;
                });
        return new ChosenGroups(owners.size(), share, groups(counts, share));
    }

    private static void add(TimetableGateway.Choices choices, String modules, Map<Key, Integer> counts) {
        SettingsCodec.read(choices.settings()).groups().forEach((module, kinds) -> {
            if (module.startsWith(modules)) {
                kinds.forEach((kind, groups) ->
                        groups.forEach(group -> counts.merge(new Key(module, kind, group), 1, Integer::sum)));
            }
        });
    }

    private static List<ChosenGroups.Group> groups(Map<Key, Integer> counts, double share) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .map(entry -> new ChosenGroups.Group(
                        entry.getKey().module(),
                        entry.getKey().kind(),
                        entry.getKey().group(),
                        Math.round(entry.getValue() / share)))
                .sorted(Comparator.comparing(ChosenGroups.Group::module)
                        .thenComparing(ChosenGroups.Group::kind)
                        .thenComparing(ChosenGroups.Group::group))
                .limit(MOST_GROUPS)
                .toList();
    }
}
