package org.upschedule.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.upschedule.calendar.EventKind;
import org.upschedule.schedule.CodeOrder;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;

/**
 * The groups of one part of a module, of which the student takes one.
 *
 * @param groups in the order of their codes, at least one
 * @param locked the group that the student insists on
 */
public record Choice(ModulePart part, List<Group> groups, Optional<Group> locked) {

    public Choice {
        groups = List.copyOf(groups);
        Objects.requireNonNull(locked, "locked");
    }

    /** The choices that the schedules offer, in the order of the modules. */
    public static List<Choice> of(Collection<Schedule> schedules) {
        Map<ModulePart, TreeMap<String, List<Lecture>>> offered = schedules.stream()
                .flatMap(schedule -> schedule.entries().stream())
                .filter(Lecture.class::isInstance)
                .map(Lecture.class::cast)
                .distinct()
                .collect(groupingBy(
                        Choice::part,
                        TreeMap::new,
                        groupingBy(
                                Choice::code, () -> new TreeMap<>(CodeOrder.INSTANCE), toCollection(ArrayList::new))));
        return offered.entrySet().stream()
                .map(part -> new Choice(part.getKey(), groups(part.getKey(), part.getValue()), Optional.empty()))
                .toList();
    }

    /** @param group one of this choice */
    public Choice lock(Group group) {
        return new Choice(part, groups, Optional.of(group));
    }

    /** The groups that may be taken: the locked one alone, or all. */
    List<Group> candidates() {
        return locked.map(List::of).orElse(groups);
    }

    private static List<Group> groups(ModulePart part, Map<String, List<Lecture>> codes) {
        return codes.entrySet().stream()
                .map(code -> Group.of(part, code.getKey(), code.getValue()))
                .toList();
    }

    private static ModulePart part(Lecture session) {
        return new ModulePart(session.module(), session.offered(), EventKind.ofGroup(session));
    }

    private static String code(Lecture session) {
        return session.group() == null ? "" : session.group();
    }
}
