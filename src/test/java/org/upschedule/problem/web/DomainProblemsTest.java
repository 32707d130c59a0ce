package org.upschedule.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.job.JobFaults;
import org.upschedule.job.NoSuchJobException;
import org.upschedule.job.ScheduleCodec;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.reader.UnreadableScheduleException.Reason;

class DomainProblemsTest {

    @Test
    void sentenceOfTheDomainIsThatOfTheProblem() {
        assertThat(DomainProblems.of(new NoSuchJobException("There is no such job.")))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
                    assertThat(problem.detail()).isEqualTo("There is no such job.");
                });
    }

    @Test
    void pdfThatCannotBeReadIsTheProblemThatItsJobWouldEndWith() {
        assertThat(DomainProblems.of(new UnreadableScheduleException(Reason.TOO_COMPLEX)))
                .hasValue(JobFaults.unreadable(new UnreadableScheduleException(Reason.TOO_COMPLEX)))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_COMPLEX));
    }

    /** Else a student would be told to correct what the product has stored, and no administrator would know of it. */
    @Test
    void storedJsonThatCannotBeReadIsNoMistakeOfTheCaller() {
        Throwable schedule = catchThrowable(() -> ScheduleCodec.read("{\"kind\": 5}"));
        Throwable year = catchThrowable(
                () -> AcademicYearCodec.read("academic_year", "{\"year\": {}}".getBytes(StandardCharsets.UTF_8)));

        for (Throwable fault : new Throwable[] {schedule, year}) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                assertThat(DomainProblems.of(cause)).as(cause.toString()).isEmpty();
            }
        }
    }
}
