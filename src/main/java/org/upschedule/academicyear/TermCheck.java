package org.upschedule.academicyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.SemesterTest;

/** Compares a schedule with the academic years: an entry outside every term is a mistake in the form or in the reading. */
public final class TermCheck {

    /** Tests are still written in the weeks after the last lecture. */
    private static final int DAYS_FOR_TESTS = 28;

    private final AcademicYears years;

    public TermCheck(AcademicYears years) {
        this.years = years;
    }

    /** The entries outside every term. Years without dates are not checked, nor exams of years without examination periods. */
    public List<Finding> findings(Schedule schedule) {
        return schedule.entries().stream()
                .map(entry -> entry.<Optional<Finding>>match(this::check, this::check, this::check))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> check(Lecture lecture) {
        return lecture.offered() == null || Term.of(lecture.offered()).isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        FindingCode.UNKNOWN_TERM,
                        lecture.module() + " is offered in " + lecture.offered() + ", which is no known term."));
    }

    private Optional<Finding> check(SemesterTest test) {
        return test.date() == null || hasTests(test.date())
                ? Optional.empty()
                : Optional.of(outside(test.module() + " " + test.test(), test.date()));
    }

    private Optional<Finding> check(Exam exam) {
        return exam.date() == null || hasExams(exam.date())
                ? Optional.empty()
                : Optional.of(outside("The exam of " + exam.module(), exam.date()));
    }

    private boolean hasTests(LocalDate date) {
        return years.of(date.getYear())
                .map(year -> year.terms().values().stream()
                                .anyMatch(term ->
                                        new DateRange(term.from(), term.to().plusDays(DAYS_FOR_TESTS)).contains(date))
                        || isExamination(year, date))
                .orElse(true);
    }

    private boolean hasExams(LocalDate date) {
        return years.of(date.getYear())
                .map(year -> year.examinationPeriods().isEmpty() || isExamination(year, date))
                .orElse(true);
    }

    private static boolean isExamination(AcademicYear year, LocalDate date) {
        return year.examinationPeriods().stream().anyMatch(period -> period.contains(date));
    }

    private static Finding outside(String what, LocalDate date) {
        return finding(
                FindingCode.OUTSIDE_TERM,
                what + " is on " + date + ", when there are no lectures and no examinations.");
    }

    private static Finding finding(FindingCode code, String sentence) {
        return Finding.of(code, sentence + " Please compare it with your PDF.");
    }
}
