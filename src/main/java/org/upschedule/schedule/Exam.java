package org.upschedule.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Function;

/**
 * One paper of an examination. The form gives a start and no end: a duration is an assumption of the calendar.
 *
 * @param status such as {@code FINAL}
 * @param paper number of the paper
 * @param activity such as {@code Exam Written}
 * @param date {@code null} where open
 * @param start wall time in Africa/Johannesburg, or {@code null} where open
 * @param moduleCampus campus that gives the module, in the form's short form such as {@code HATF}
 * @param campus campus where the exam is written; {@code null} where the form leaves it empty
 * @param venue one venue, which the form may wrap over lines; {@code null} where open
 * @param comments the form's comments, empty where there are none
 * @param printed words in the place of what is open
 */
public record Exam(
        String status,
        ModuleCode module,
        String paper,
        String activity,
        LocalDate date,
        LocalTime start,
        String moduleCampus,
        String campus,
        String venue,
        String comments,
        boolean tentative,
        Printed printed)
        implements ScheduleEntry {

    public Exam {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(printed, "printed");
    }

    /** An entry with nothing printed in the place of what is open. */
    public Exam(
            String status,
            ModuleCode module,
            String paper,
            String activity,
            LocalDate date,
            LocalTime start,
            String moduleCampus,
            String campus,
            String venue,
            String comments,
            boolean tentative) {
        this(
                status,
                module,
                paper,
                activity,
                date,
                start,
                moduleCampus,
                campus,
                venue,
                comments,
                tentative,
                Printed.NOTHING);
    }

    @Override
    public Exam withoutPrinted() {
        return printed.isNothing()
                ? this
                : new Exam(
                        status, module, paper, activity, date, start, moduleCampus, campus, venue, comments, tentative);
    }

    @Override
    public <T> T match(
            Function<? super Lecture, ? extends T> ofLecture,
            Function<? super SemesterTest, ? extends T> ofTest,
            Function<? super Exam, ? extends T> ofExam) {
        return ofExam.apply(this);
    }
}
