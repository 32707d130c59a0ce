package org.upschedule.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One sitting of a semester test: one event, however many rooms it is written in.
 *
 * @param test name of the test, such as {@code Test1} or {@code PTest 1}
 * @param date {@code null} where open
 * @param start wall time in Africa/Johannesburg, or {@code null} where open
 * @param end wall time in Africa/Johannesburg, or {@code null} where open
 * @param venues rooms in the order of their names, each once; empty where open
 * @param printed words in the place of what is open
 */
public record SemesterTest(
        ModuleCode module,
        String test,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        List<String> venues,
        String campus,
        boolean tentative,
        Printed printed)
        implements ScheduleEntry {

    public SemesterTest {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(printed, "printed");
        venues = List.copyOf(venues);
    }

    /** An entry with nothing printed in the place of what is open. */
    public SemesterTest(
            ModuleCode module,
            String test,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            List<String> venues,
            String campus,
            boolean tentative) {
        this(module, test, date, start, end, venues, campus, tentative, Printed.NOTHING);
    }

    @Override
    public SemesterTest withoutPrinted() {
        return printed.isNothing() ? this : new SemesterTest(module, test, date, start, end, venues, campus, tentative);
    }

    @Override
    public <T> T match(
            Function<? super Lecture, ? extends T> ofLecture,
            Function<? super SemesterTest, ? extends T> ofTest,
            Function<? super Exam, ? extends T> ofExam) {
        return ofTest.apply(this);
    }
}
