package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Schedule;

/** Where the form contradicts itself, both sides are kept and the student is told. */
class CrossCheckTest {

    private static DrawnSchedule lecture(String group, String mark, String activity, String time, String venue) {
        return DrawnSchedule.lectures()
                .row("COS 214", "S2", group, "E ~" + mark, activity, "Monday", time, venue, "HATFIELD", "");
    }

    @Test
    void endBeforeStart() {
        Schedule schedule = Reading.of(lecture("G01", "L", "L1", "10:30 - 09:20", "IT 4-4"));

        assertThat(Reading.codes(schedule)).containsExactly("end-before-start");
        assertThat(schedule.entries()).hasSize(1);
    }

    @Test
    void whiteLetterThatDoesNotFitTheActivity() {
        assertThat(Reading.codes(Reading.of(lecture("P01", "L", "P1", "08:30 - 09:20", "IT 4-4"))))
                .containsExactly("kind-and-activity-differ");
    }

    @Test
    void sameSessionTwiceWithDifferentVenues() {
        Schedule schedule = Reading.of(lecture("G01", "L", "L1", "08:30 - 09:20", "IT 4-4")
                .row("COS 214", "S2", "G01", "E ~L", "L1", "Monday", "08:30 - 09:20", "IT 2-26", "HATFIELD", ""));

        assertThat(Reading.codes(schedule)).containsExactly("said-twice");
        assertThat(schedule.findings().get(0).message()).contains("IT 4-4", "IT 2-26");
        assertThat(schedule.findings().get(0).row()).isEqualTo(3);
        assertThat(schedule.entries()).hasSize(2);
    }

    @Test
    void sameGroupOnTwoRowsWithOtherSessionsIsNoContradiction() {
        assertThat(Reading.codes(Reading.of(lecture("G01", "L", "L1", "08:30 - 09:20", "IT 4-4")
                        .row(
                                "COS 214",
                                "S2",
                                "G01",
                                "E ~P",
                                "P1",
                                "Monday",
                                "08:30 - 09:20",
                                "IT 2-26",
                                "HATFIELD",
                                ""))))
                .isEmpty();
    }
}
