package org.upschedule.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A weekly session of one group of a module: a lecture, a practical or a tutorial.
 *
 * @param offered when the module is given: {@code S1}, {@code S2}, {@code Y} (year) or {@code Q1}–{@code Q4}
 * @param group group code: {@code G01} (lectures), {@code P01} (practicals), {@code T01} (tutorials); numbers from 51 and from 101 on are
 *     those of other campuses
 * @param language language of instruction: {@code E}, {@code A}, or {@code B} for both
 * @param activity session of the group, such as {@code L1}, {@code P1}, {@code T1}; others, such as {@code D1} or {@code PL}, keep their name
 * @param day weekday, or {@code null} where open
 * @param start wall time in Africa/Johannesburg, or {@code null} where open
 * @param end wall time in Africa/Johannesburg, or {@code null} where open
 * @param venues rooms in the order of their names, each once; empty where open
 * @param programmes programme codes of the row, in the form's order
 * @param printed words in the place of what is open
 */
public record Lecture(
        ModuleCode module,
        String offered,
        String group,
        String language,
        String activity,
        DayOfWeek day,
        LocalTime start,
        LocalTime end,
        List<String> venues,
        String campus,
        List<String> programmes,
        boolean tentative,
        Printed printed)
        implements ScheduleEntry {

    public Lecture {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(printed, "printed");
        venues = List.copyOf(venues);
        programmes = List.copyOf(programmes);
    }

    /** An entry with nothing printed in the place of what is open. */
    public Lecture(
            ModuleCode module,
            String offered,
            String group,
            String language,
            String activity,
            DayOfWeek day,
            LocalTime start,
            LocalTime end,
            List<String> venues,
            String campus,
            List<String> programmes,
            boolean tentative) {
        this(
                module,
                offered,
                group,
                language,
                activity,
                day,
                start,
                end,
                venues,
                campus,
                programmes,
                tentative,
                Printed.NOTHING);
    }

    /** {@code null}: the academic year says on which dates a weekly session takes place. */
    @Override
    public LocalDate date() {
        return null;
    }

    @Override
    public Lecture withoutPrinted() {
        return printed.isNothing()
                ? this
                : new Lecture(
                        module,
                        offered,
                        group,
                        language,
                        activity,
                        day,
                        start,
                        end,
                        venues,
                        campus,
                        programmes,
                        tentative);
    }

    @Override
    public <T> T match(
            Function<? super Lecture, ? extends T> ofLecture,
            Function<? super SemesterTest, ? extends T> ofTest,
            Function<? super Exam, ? extends T> ofExam) {
        return ofLecture.apply(this);
    }
}
