package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.Entries;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Tests and exams with late ends, and with words in the place of what is open. */
class SittingsCalendarTest {

    @Test
    void endPastMidnightIsOnTheNextDay() {
        Written file = written(
                Entries.test("COS 284", "Test1", "2018-03-31", "22:00", "00:30", "Aula"),
                Entries.test("COS 285", "Test1", "2018-03-31", "22:00", "00:00", "Aula"));

        assertThat(Written.lines(file.bytes()))
                .contains("DTEND;TZID=Africa/Johannesburg:20180401T003000")
                .contains("DTEND;TZID=Africa/Johannesburg:20180401T000000");
        assertThat(file.findings()).isEmpty();
    }

    /** The schedule does give an end, only not one that can be right. */
    @Test
    void endThatCannotBeRightIsSaidAsItStands() {
        Written file = written(Entries.test("COS 284", "Test1", "2018-03-31", "10:30", "09:20", "Aula"));

        assertThat(file.findings()).extracting(Finding::code).containsExactly("end-assumed");
        assertThat(file.findings().get(0).message())
                .isEqualTo(
                        "COS 284 Test1: The end is assumed (3 h): the schedule says 09:20, which is not after the start.");
    }

    @Test
    void wordsInThePlaceOfWhatIsOpenAreSaid() {
        Printed words = new Printed("Moonday", "TBA", "Unfinalised", "Consult Department");
        SemesterTest test = new SemesterTest(
                new ModuleCode("COS 284"),
                "Test1",
                LocalDate.parse("2018-03-31"),
                null,
                null,
                List.of(),
                null,
                true,
                words);
        SemesterTest undated =
                new SemesterTest(new ModuleCode("COS 285"), "Test1", null, null, null, List.of(), null, true, words);

        Written file = written(test, undated);

        assertThat(String.join("\n", Written.lines(file.bytes())))
                .contains("The venue is not known yet. The schedule says: Consult Department.")
                .contains("The time is not known yet. The schedule says: Unfinalised.");
        assertThat(file.findings())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "COS 284 Test1 takes the whole day: for its time the schedule says \"Unfinalised\".",
                        "COS 285 Test1 is not in the calendar: for its date the schedule says \"TBA\".");
    }

    private static Written written(ScheduleEntry... entries) {
        return Written.of(Entries.input(2018, List.of(entries)));
    }
}
