package org.upschedule.reader;

import java.util.List;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.SemesterTest;

/** Reads what a test has drawn. */
public final class Reading {

    private static final ScheduleReader READER = new ScheduleReader(ReaderLimits.withMaxPages(300));

    private Reading() {}

    public static Schedule of(byte[] pdf) {
        try {
            return READER.read(pdf).schedule();
        } catch (UnreadableScheduleException e) {
            throw new AssertionError(e.reason() + ": " + e.getMessage(), e);
        }
    }

    static Schedule of(DrawnSchedule drawn) {
        return of(drawn.pdf());
    }

    static List<Lecture> lectures(DrawnSchedule drawn) {
        return of(drawn).entries().stream().map(Lecture.class::cast).toList();
    }

    static List<SemesterTest> tests(DrawnSchedule drawn) {
        return of(drawn).entries().stream().map(SemesterTest.class::cast).toList();
    }

    static List<Exam> exams(DrawnSchedule drawn) {
        return of(drawn).entries().stream().map(Exam.class::cast).toList();
    }

    static List<String> codes(Schedule schedule) {
        return schedule.findings().stream().map(Finding::code).toList();
    }
}
