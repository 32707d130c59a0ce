package org.upschedule.planning;

import java.util.Locale;
import java.util.Optional;
import org.upschedule.schedule.Lecture;

/** What a group is for. A student attends one group of each kind that a module offers. */
public enum SessionKind {
    LECTURE,
    PRACTICAL,
    TUTORIAL;

    /** By the group's code ({@code G01}, {@code P01}, {@code T01}), else by the activity ({@code L1}); a lecture where neither says it. */
    static SessionKind of(Lecture session) {
        return byLetter(session.group()).or(() -> byLetter(session.activity())).orElse(LECTURE);
    }

    private static Optional<SessionKind> byLetter(String code) {
        return switch (code == null || code.isEmpty() ? ' ' : Character.toUpperCase(code.charAt(0))) {
            case 'G', 'L' -> Optional.of(LECTURE);
            case 'P' -> Optional.of(PRACTICAL);
            case 'T' -> Optional.of(TUTORIAL);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
