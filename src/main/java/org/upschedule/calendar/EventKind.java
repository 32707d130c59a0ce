package org.upschedule.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.upschedule.schedule.Lecture;

/** The kind of an event. Students choose groups and reminders for each kind. */
public enum EventKind {
    LECTURE("Lecture"),
    PRACTICAL("Practical"),
    TUTORIAL("Tutorial"),
    /** A weekly session whose activity has a name that says nothing more: D, O, B, PL, LP and PT have been seen. It keeps that name. */
    OTHER("Class"),
    TEST("Test"),
    EXAM("Exam");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    /** Activities and groups whose meaning is known: {@code L1}, {@code P1}, {@code T1}, {@code G01}, {@code G101}. */
    private static final Pattern KNOWN = Pattern.compile("([GLPT])\\d*", Pattern.CASE_INSENSITIVE);

    /** From the activity, and where that is open from the group. What neither of them says is not guessed. */
    static EventKind of(Lecture lecture) {
        boolean open = lecture.activity() == null || lecture.activity().isBlank();
        return byCode(open ? lecture.group() : lecture.activity()).orElse(OTHER);
    }

    /**
     * What a session is chosen by: the letter of its group ({@code G01}, {@code P01}, {@code T01}), else its own kind. A student
     * attends all sessions of a group that she chose, also a practical of a lecture group.
     */
    public static EventKind ofGroup(Lecture lecture) {
        return byCode(lecture.group()).orElseGet(() -> of(lecture));
    }

    /** What a student attends in groups, one of each kind that a module offers. */
    public static List<EventKind> weekly() {
        return Stream.of(values()).filter(EventKind::isWeekly).toList();
    }

    private static Optional<EventKind> byCode(String code) {
        Matcher known = KNOWN.matcher(code == null ? "" : code.strip());
        if (!known.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Character.toUpperCase(known.group(1).charAt(0))) {
                    case 'P' -> PRACTICAL;
                    case 'T' -> TUTORIAL;
                    default -> LECTURE;
                });
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
