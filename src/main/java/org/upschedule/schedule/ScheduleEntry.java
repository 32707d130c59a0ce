package org.upschedule.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/** One thing that a student attends, as the PDF says it. */
public sealed interface ScheduleEntry permits Lecture, SemesterTest, Exam {

    ModuleCode module();

    /** Date of a test or an exam; {@code null} where the form leaves it open, and for a lecture, which takes place every week. */
    LocalDate date();

    /** Wall time in Africa/Johannesburg, or {@code null} where the form leaves it open. */
    LocalTime start();

    /** Campus in the form's capitals, such as {@code HATFIELD}; {@code null} where the form leaves it empty. */
    String campus();

    /** True where the form leaves the venue, the day or the time open: what it leaves open is {@code null} or empty. */
    boolean tentative();

    /** What the form prints in the place of what it leaves open. */
    Printed printed();

    /** The same entry without the printed words, which do not make it another one: they were not kept from the beginning. */
    ScheduleEntry withoutPrinted();

    /** What the function for this kind of entry gives. The compiler checks that every kind has one. */
    <T> T match(
            Function<? super Lecture, ? extends T> ofLecture,
            Function<? super SemesterTest, ? extends T> ofTest,
            Function<? super Exam, ? extends T> ofExam);
}
