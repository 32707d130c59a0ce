package org.upschedule.academicyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;

class TermCheckTest {

    private static final AcademicYear YEAR = new AcademicYear(
            2025,
            true,
            "",
            Map.of(Term.S2, new DateRange(LocalDate.parse("2025-07-21"), LocalDate.parse("2025-10-31"))),
            List.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            List.of(new DateRange(LocalDate.parse("2025-11-03"), LocalDate.parse("2025-12-06"))));

    private static List<String> codes(AcademicYear year, ScheduleEntry entry) {
        return new TermCheck(new AcademicYears(List.of(year)))
                .findings(new Schedule(ScheduleKind.TESTS, List.of(entry), List.of())).stream()
                        .map(Finding::code)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-21, true",
        "2025-10-31, true",
        "2025-11-20, true",
        "2025-07-20, false",
        "2025-03-03, false",
        "2027-03-03, true",
        ", true"
    })
    void testsAreWrittenInATermOrSoonAfter(LocalDate date, boolean inside) {
        SemesterTest test = new SemesterTest(
                new ModuleCode("COS 214"),
                "Test1",
                date,
                LocalTime.NOON,
                LocalTime.NOON.plusHours(1),
                List.of(),
                null,
                true);

        assertThat(codes(YEAR, test)).isEqualTo(inside ? List.of() : List.of("outside-term"));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-12, true", "2025-08-01, false", "2027-01-01, true"})
    void examsAreWrittenInTheExaminationPeriods(LocalDate date, boolean inside) {
        Exam exam = new Exam(
                "FINAL", new ModuleCode("COS 214"), "1", null, date, LocalTime.NOON, null, null, null, "", true);

        assertThat(codes(YEAR, exam)).isEqualTo(inside ? List.of() : List.of("outside-term"));
        assertThat(codes(AcademicYears.shipped().of(2025).orElseThrow(), exam))
                .as("without periods nobody can say")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"S1, true", "Q4, true", "Y, true", "S3, false", ", true"})
    void lecturesAreOfferedInKnownTerms(String offered, boolean known) {
        Lecture lecture = new Lecture(
                new ModuleCode("COS 214"),
                offered,
                "G01",
                "E",
                "L1",
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                true);

        assertThat(codes(YEAR, lecture)).isEqualTo(known ? List.of() : List.of("unknown-term"));
    }
}
