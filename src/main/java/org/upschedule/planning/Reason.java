package org.upschedule.planning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why no choice is free of clashes.
 *
 * @param message for the student
 * @param parts cannot all be combined, while any of them could be without the rest; empty where that was not found out
 */
public record Reason(String message, List<ModulePart> parts) {

    public Reason {
        parts = List.copyOf(parts);
    }

    static Reason conflict(List<Choice> choices) {
        String named = choices.stream().map(Reason::named).collect(Collectors.joining(", "));
        return new Reason(
                "No choice of groups is free of clashes. These cannot be combined, whichever groups are taken: " + named
                        + ". The proposals have the fewest clashing minutes.",
                choices.stream().map(Choice::part).toList());
    }

    static Reason unexplained() {
        return new Reason(
                "No choice of groups is free of clashes. The proposals have the fewest clashing minutes.", List.of());
    }

    static Reason notFoundInTime() {
        return new Reason(
                "No choice without clashes was found in the time that a search may take; there may be one."
                        + " Lock groups that you are sure of, and ask again.",
                List.of());
    }

    private static String named(Choice choice) {
        List<String> codes = choice.groups().stream().map(Group::code).toList();
        String groups = choice.locked()
                .map(group -> group.code() + ", which you locked")
                .orElse(codes.size() == 1 ? "only " + codes.get(0) : String.join(", ", codes));
        return choice.part() + " (" + groups + ")";
    }
}
