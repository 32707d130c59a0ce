package org.upschedule.academicyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcademicYearEndTest {

    /** The last lecture of the year 2026 that comes with the product is on 16 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-09, 249, false",
        "2026-08-16, 61, false",
        "2026-08-17, 60, true",
        "2026-10-16, 0, true",
        "2026-11-26, -41, true",
        "2027-01-05, -81, true"
    })
    void yearWithoutASuccessorIsNearItsEndFromSixtyDaysBefore(LocalDate today, long daysLeft, boolean near) {
        AcademicYearEnd end = AcademicYearEnd.of(AcademicYears.shipped(), today).orElseThrow();

        assertThat(end).isEqualTo(new AcademicYearEnd(2026, LocalDate.parse("2026-10-16"), daysLeft));
        assertThat(end.isNear()).isEqualTo(near);
    }

    @Test
    void successorCountsInItsPlace() {
        AcademicYearEnd end = end("2026-11-26", 2026, 2027);

        assertThat(end).isEqualTo(new AcademicYearEnd(2027, LocalDate.parse("2027-11-30"), 369));
        assertThat(end.isNear()).isFalse();
    }

    @Test
    void yearAfterAGapIsNoSuccessor() {
        assertThat(end("2026-11-26", 2026, 2028).year()).isEqualTo(2026);
        assertThat(end("2028-01-01", 2026, 2028).year()).isEqualTo(2028);
    }

    @Test
    void lastDayIsThatOfTermsAndExaminations() {
        AcademicYears years = years(2026).with(List.of(year(2027, "2027-12-04")));

        assertThat(AcademicYearEnd.of(years, LocalDate.parse("2027-12-01")))
                .contains(new AcademicYearEnd(2027, LocalDate.parse("2027-12-04"), 3));
    }

    @Test
    void noYearIsKnownYet() {
        assertThat(AcademicYearEnd.of(years(2026), LocalDate.parse("2025-12-31")))
                .isEmpty();
    }

    private static AcademicYearEnd end(String today, int... years) {
        return AcademicYearEnd.of(years(years), LocalDate.parse(today)).orElseThrow();
    }

    private static AcademicYears years(int... years) {
        return new AcademicYears(IntStream.of(years)
                .mapToObj(year -> year(year, year + "-11-30"))
                .toList());
    }

    private static AcademicYear year(int year, String examinationsTo) {
        return new AcademicYear(
                year,
                true,
                "",
                Map.of(Term.S2, range(year + "-07-13", year + "-10-16")),
                List.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                List.of(range(year + "-10-30", examinationsTo)));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
