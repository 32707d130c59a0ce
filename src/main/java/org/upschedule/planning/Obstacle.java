package org.upschedule.planning;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why no selection of groups is free of clashes.
 *
 * @param choices that cannot be combined, while they could be without any one of them; empty but for {@link Kind#CONFLICT}
 */
public record Obstacle(Kind kind, List<Choice> choices) {

    private static final String FEWEST = " The proposals have the fewest clashing minutes.";

    /** What is known of the reason. */
    public enum Kind {
        /** The choices that cannot be combined are known. */
        CONFLICT,
        /** There is no selection without clashes; the search for the reason was stopped by its limits. */
        UNEXPLAINED,
        /** The search was stopped by its limits: there may be a selection without clashes. */
        NOT_FOUND_IN_TIME
    }

    public Obstacle {
        Objects.requireNonNull(kind, "kind");
        choices = List.copyOf(choices);
    }

    static Obstacle conflict(List<Choice> choices) {
        return new Obstacle(Kind.CONFLICT, choices);
    }

    static Obstacle unexplained() {
        return new Obstacle(Kind.UNEXPLAINED, List.of());
    }

    static Obstacle notFoundInTime() {
        return new Obstacle(Kind.NOT_FOUND_IN_TIME, List.of());
    }

    /** For the student. */
    public String message() {
        return switch (kind) {
            case CONFLICT ->
                "No choice of groups is free of clashes. These cannot be combined, whichever groups are taken: "
                        + choices.stream().map(Obstacle::named).collect(Collectors.joining(", ")) + "." + FEWEST;
            case UNEXPLAINED -> "No choice of groups is free of clashes." + FEWEST;
            case NOT_FOUND_IN_TIME ->
                "No choice without clashes was found in the time that a search may take; there may be one."
                        + " Lock groups that you are sure of, and ask again.";
        };
    }

    private static String named(Choice choice) {
        List<String> codes = choice.groups().stream().map(Group::code).toList();
        String groups = choice.locked()
                .map(group -> group.code() + ", which you locked")
                .orElse(codes.size() == 1 ? "only " + codes.get(0) : String.join(", ", codes));
        return choice.part() + " (" + groups + ")";
    }
}
