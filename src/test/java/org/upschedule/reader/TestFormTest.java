package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.SemesterTest;

/** The quirks of the semester tests form. */
class TestFormTest {

    private static DrawnSchedule row(String test, String day, String date, String venues) {
        return DrawnSchedule.tests().row("STK 220", test, day, date, "15:00 - 17:00", "HATFIELD", venues);
    }

    @Test
    void rowIsOneSittingInManyVenues() {
        assertThat(Reading.tests(row("PTest\n1", "Saturday", "30 Aug 2025", "Lab 2 \nLab 1 ")))
                .containsExactly(new SemesterTest(
                        new ModuleCode("STK 220"),
                        "PTest 1",
                        LocalDate.of(2025, 8, 30),
                        LocalTime.of(15, 0),
                        LocalTime.of(17, 0),
                        List.of("Lab 1", "Lab 2"),
                        "HATFIELD",
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "06 Sep 2025, 2025-09-06",
        "6 SEPT 2025, 2025-09-06",
        "31 may 2026, 2026-05-31",
        "12-NOV-2025, 2025-11-12"
    })
    void datesAreEnglishWhateverTheirCase(String written, LocalDate date) {
        assertThat(Reading.tests(row("Test1", "", written, "IT 4-4 ")))
                .extracting(SemesterTest::date)
                .containsExactly(date);
    }

    @Test
    void dateThatIsNoneIsAFinding() {
        assertThat(Reading.codes(Reading.of(row("Test1", "", "31 Jun 2025", "IT 4-4 "))))
                .containsExactly("unreadable-value");
    }

    @Test
    void dayThatIsNotTheDatesIsAFinding() {
        assertThat(Reading.codes(Reading.of(row("Test1", "Monday", "30 Aug 2025", "IT 4-4 "))))
                .containsExactly("day-and-date-differ");
    }

    @Test
    void wrappedVenueIsOneVenueAndLongOnesStayApart() {
        DrawnSchedule drawn = row(
                "Test1",
                "Saturday",
                "30 Aug 2025",
                "Informatorium Extraordinary Computer\nLaboratory 12 \nInformatorium Extraordinary Hall 123 \nInformatorium Blue Lab 1 ");

        assertThat(Reading.tests(drawn))
                .extracting(SemesterTest::venues)
                .containsExactly(List.of(
                        "Informatorium Blue Lab 1",
                        "Informatorium Extraordinary Computer Laboratory 12",
                        "Informatorium Extraordinary Hall 123"));
    }

    @Test
    void unfinalisedSittingIsTentative() {
        assertThat(Reading.tests(row("Test2", "Unfinalised", "Unfinalised", "Unfinalised")))
                .containsExactly(new SemesterTest(
                        new ModuleCode("STK 220"),
                        "Test2",
                        null,
                        LocalTime.of(15, 0),
                        LocalTime.of(17, 0),
                        List.of(),
                        "HATFIELD",
                        true,
                        new Printed(null, "Unfinalised", null, "Unfinalised")));
    }
}
