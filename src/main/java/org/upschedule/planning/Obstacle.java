package org.upschedule.planning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why no selection of groups is free of clashes.
 *
 * @param message for the student
 * @param parts that cannot be combined, while they could be without any one of them; empty where they are not known
 */
public record Obstacle(String message, List<ModulePart> parts) {

    public Obstacle {
        parts = List.copyOf(parts);
    }

    static Obstacle conflict(List<Choice> choices) {
        String named = choices.stream().map(Obstacle::named).collect(Collectors.joining(", "));
        return new Obstacle(
                "No choice of groups is free of clashes. These cannot be combined, whichever groups are taken: " + named
                        + ". The proposals have the fewest clashing minutes.",
                choices.stream().map(Choice::part).toList());
    }

    static Obstacle unexplained() {
        return new Obstacle(
                "No choice of groups is free of clashes. The proposals have the fewest clashing minutes.", List.of());
    }

    static Obstacle notFoundInTime() {
        return new Obstacle(
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
