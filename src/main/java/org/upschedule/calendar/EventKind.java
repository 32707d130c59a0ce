package org.upschedule.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.upschedule.schedule.Lecture;

/** The kind of an event. Students choose groups and reminders for each kind. */
public enum EventKind {
    LECTURE("Lecture"),
    PRACTICAL("Practical"),
    TUTORIAL("Tutorial"),
    TEST("Test"),
    EXAM("Exam");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    /** From the first letter of the activity ({@code L1}, {@code P1}, {@code T1}); any other letter counts as a lecture. */
    static EventKind of(Lecture lecture) {
        return byLetter(lecture.activity()).orElse(LECTURE);
    }

    /**
     * What a session is chosen by: the letter of its group ({@code G01}, {@code P01}, {@code T01}), else its own kind. A student
     * attends all sessions of a group that she chose, also a practical of a lecture group.
     */
    public static EventKind ofGroup(Lecture lecture) {
        return byLetter(lecture.group()).orElseGet(() -> of(lecture));
    }

    /** What a student attends in groups, one of each kind that a module offers. */
    public static List<EventKind> weekly() {
        return Stream.of(values()).filter(EventKind::isWeekly).toList();
    }

    private static Optional<EventKind> byLetter(String code) {
        return switch (code == null || code.isEmpty() ? ' ' : Character.toUpperCase(code.charAt(0))) {
            case 'G', 'L' -> Optional.of(LECTURE);
            case 'P' -> Optional.of(PRACTICAL);
            case 'T' -> Optional.of(TUTORIAL);
            default -> Optional.empty();
        };
    }

    /** True for what a student attends in groups. */
    public boolean isWeekly() {
        return this != TEST && this != EXAM;
    }

    /** In lower case, for the middle of a sentence. */
    public String noun() {
        return label.toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }
}
