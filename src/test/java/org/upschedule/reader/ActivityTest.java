package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;

/** Activities, groups and languages that the university has used beside the common ones keep what the form calls them. */
class ActivityTest {

    private static DrawnSchedule row(String group, String language, String activity) {
        return DrawnSchedule.lectures()
                .row("THE 210", "Y", group, language, activity, "Monday", "08:30 - 09:20", "IT 4-4 ", "MAMELODI", "");
    }

    @ParameterizedTest(name = "group {0}, language {1}, activity {2}")
    @CsvSource({
        "G01,  E ~D,  D1",
        "G51,  A ~O,  O1",
        "G101, B ~B,  B1",
        "P101, E ~PL, PL",
        "P02,  E ~LP, LP1",
        "P02,  B ~P,  PT1",
        "G01,  E ~P,  P1",
    })
    void nameIsKeptAndContradictsNothing(String group, String language, String activity) {
        Schedule schedule = Reading.of(row(group, language, activity));

        assertThat(schedule.findings()).isEmpty();
        assertThat(schedule.entries())
                .extracting(Lecture.class::cast)
                .extracting(Lecture::group, Lecture::language, Lecture::activity)
                .containsExactly(tuple(group, language.substring(0, 1), activity));
    }

    /** In dark mode the mark that the portal draws in white can be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"L", "D", "O", "B", "PL", "LP", "PT"})
    void markThatCanBeSeenIsNoPartOfTheLanguage(String mark) {
        Schedule schedule = Reading.of(row("G01", "E " + mark, mark + "1"));

        assertThat(schedule.findings()).isEmpty();
        assertThat(schedule.entries())
                .extracting(Lecture.class::cast)
                .extracting(Lecture::language)
                .containsExactly("E");
    }

    @Test
    void wordThatIsNoMarkStaysWithTheLanguage() {
        assertThat(Reading.lectures(row("G01", "E or A", "L1")))
                .extracting(Lecture::language)
                .containsExactly("E or A");
    }

    @Test
    void markOfAPracticalContradictsALecture() {
        assertThat(Reading.codes(Reading.of(row("G01", "E ~P", "L1")))).containsExactly("kind-and-activity-differ");
    }
}
