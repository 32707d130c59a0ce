package org.upschedule.calendar.files;

import java.util.List;
import java.util.Objects;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleKind;

/**
 * Something that a timetable would have no longer, after a newer file or without one.
 *
 * @param list the kind of list that it stands in; {@code null} for {@link Kind#CALENDAR}
 * @param term of which nothing would be left; {@code null} but for {@link Kind#TERM}
 * @param timetable the name of the timetable; {@code null} but for {@link Kind#CALENDAR}
 * @param modules that would vanish, at least one
 */
public record Vanishing(Kind kind, ScheduleKind list, TermOfYear term, String timetable, List<ModuleCode> modules) {

    /** What it is. */
    public enum Kind {
        /** All of one kind of list in a term. */
        TERM,
        /** All of one kind of list of a module. */
        MODULE,
        /** What a calendar says of modules that others may have subscribed to. */
        CALENDAR
    }

    public Vanishing {
        Objects.requireNonNull(kind, "kind");
        modules = List.copyOf(modules);
    }

    static Vanishing term(ScheduleKind list, TermOfYear term, List<ModuleCode> modules) {
        return new Vanishing(Kind.TERM, list, term, null, modules);
    }

    static Vanishing module(ScheduleKind list, ModuleCode module) {
        return new Vanishing(Kind.MODULE, list, null, null, List.of(module));
    }

    public static Vanishing fromCalendar(String timetable, List<ModuleCode> modules) {
        return new Vanishing(Kind.CALENDAR, null, null, timetable, modules);
    }

    /** Part of a sentence for the student. */
    public String message() {
        String named = FileFindings.listed(modules);
        return switch (kind) {
            case TERM -> "the %s of %s (%s)".formatted(noun(list), term.words(), named);
            case MODULE -> "all %s of %s".formatted(noun(list), named);
            case CALENDAR -> "“%s”: %s".formatted(timetable, named);
        };
    }

    private static String noun(ScheduleKind kind) {
        return switch (kind) {
            case LECTURES -> "lectures";
            case TESTS -> "tests";
            case EXAMS -> "exams";
        };
    }
}
