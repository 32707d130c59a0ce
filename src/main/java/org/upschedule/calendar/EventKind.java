package org.upschedule.calendar;

import org.upschedule.schedule.Lecture;

/** What an event is, as a student chooses groups and reminders by it. */
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

    /** By the first letter of the activity: {@code L1}, {@code P1}, {@code T1}; what begins otherwise counts as a lecture. */
    static EventKind of(Lecture lecture) {
        String activity = lecture.activity() == null ? "" : lecture.activity();
        if (activity.startsWith("P")) {
            return PRACTICAL;
        }
        return activity.startsWith("T") ? TUTORIAL : LECTURE;
    }

    /**
     * What a session is chosen by: the letter of its group ({@code G01}, {@code P01}, {@code T01}), else its own kind. A student
     * attends all sessions of a group that she chose, also a practical of a lecture group.
     */
    static EventKind ofGroup(Lecture lecture) {
        String group = lecture.group() == null ? "" : lecture.group();
        return switch (group.isEmpty() ? ' ' : group.charAt(0)) {
            case 'G' -> LECTURE;
            case 'P' -> PRACTICAL;
            case 'T' -> TUTORIAL;
            default -> of(lecture);
        };
    }

    /** True for what a student attends in groups. */
    public boolean isWeekly() {
        return this != TEST && this != EXAM;
    }

    String label() {
        return label;
    }
}
