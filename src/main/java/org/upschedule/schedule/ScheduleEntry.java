package org.upschedule.schedule;

/** One thing that a student attends, as the PDF says it. */
public sealed interface ScheduleEntry permits Lecture, SemesterTest, Exam {

    /** Module code with one space, such as {@code COS 214}; never blank. */
    String module();

    /** Campus in the form's capitals, such as {@code HATFIELD}; {@code null} where the form leaves it empty. */
    String campus();

    /** True where the form leaves the venue, the day or the time open: what it leaves open is {@code null} or empty. */
    boolean tentative();
}
