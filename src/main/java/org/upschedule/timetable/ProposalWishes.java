package org.upschedule.timetable;

import java.util.List;
import java.util.Map;
import org.upschedule.calendar.EventKind;
import org.upschedule.planning.Choice;
import org.upschedule.planning.Group;
import org.upschedule.planning.Preferences;

/**
 * What a student wants proposed.
 *
 * @param locks by module and kind the group that she insists on
 * @param wanted how many proposals at most
 */
public record ProposalWishes(Preferences preferences, Map<String, Map<EventKind, String>> locks, int wanted) {

    /**
     * The choices with the locks on them.
     *
     * @throws UnknownGroupException where a lock names a group that is not on offer
     */
    List<Choice> locked(List<Choice> choices) {
        locks.forEach((module, kinds) -> kinds.forEach((kind, code) -> {
            if (choices.stream().noneMatch(choice -> isLocked(choice, module, kind) && group(choice, code) != null)) {
                throw new UnknownGroupException(module, kind, code, known(choices, module, kind));
            }
        }));
        return choices.stream().map(this::locked).toList();
    }

    private static List<String> known(List<Choice> choices, String module, EventKind kind) {
        return choices.stream()
                .filter(choice -> isLocked(choice, module, kind))
                .flatMap(choice -> choice.groups().stream())
                .map(Group::code)
                .toList();
    }

    private Choice locked(Choice choice) {
        String code = locks.getOrDefault(choice.part().module().code(), Map.of())
                .get(choice.part().kind());
        Group group = code == null ? null : group(choice, code);
        return group == null ? choice : choice.lock(group);
    }

    private static boolean isLocked(Choice choice, String module, EventKind kind) {
        return choice.part().module().code().equals(module) && choice.part().kind() == kind;
    }

    /** The group of that code, or {@code null}. */
    private static Group group(Choice choice, String code) {
        return choice.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
