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

    /** True for what a student attends in groups. */
    public boolean isWeekly() {
        return this != TEST && this != EXAM;
    }

    String label() {
        return label;
    }
}
