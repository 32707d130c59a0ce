package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;

/** The quirks of the lectures form. */
class LectureFormTest {

    private static DrawnSchedule row(String activity, String day, String time, String venue) {
        return DrawnSchedule.lectures().row("COS 214", "S2", "G01", "E ~L", activity, day, time, venue, "HATFIELD", "");
    }

    @Test
    void lineIsReadWithAllItsFields() {
        DrawnSchedule drawn = DrawnSchedule.lectures()
                .row("COS 214", "S2", "P01", "E ~P", "P1", "Friday", "14:30 - 17:20", "IT 4-4 ", "HATFIELD", "r3, R2");

        assertThat(Reading.lectures(drawn))
                .containsExactly(new Lecture(
                        new ModuleCode("COS 214"),
                        "S2",
                        "P01",
                        "E",
                        "P1",
                        DayOfWeek.FRIDAY,
                        LocalTime.of(14, 30),
                        LocalTime.of(17, 20),
                        List.of("IT 4-4"),
                        "HATFIELD",
                        List.of("r3", "R2"),
                        false));
    }

    @Test
    void sameActivityDayAndTimeIsOneSessionInSeveralVenues() {
        DrawnSchedule drawn = row(
                "P1\nP1\nP1",
                "Friday\nFriday\nFriday",
                "14:30 - 17:20\n14:30 - 17:20\n14:30 - 17:20",
                "Lab C\nLab A\nLab B");

        assertThat(Reading.lectures(drawn)).singleElement().satisfies(lecture -> assertThat(lecture.venues())
                .containsExactly("Lab A", "Lab B", "Lab C"));
    }

    @Test
    void otherActivitiesAreOtherSessions() {
        DrawnSchedule drawn = row("L1\nL2", "Monday\nMonday", "08:30 - 09:20\n08:30 - 09:20", "IT 4-4\nIT 4-4");

        assertThat(Reading.lectures(drawn)).extracting(Lecture::activity).containsExactly("L1", "L2");
    }

    @Test
    void twoRowsOfTheSameGroupAreKeptApart() {
        DrawnSchedule drawn = row("L1", "Monday", "08:30 - 09:20", "IT 4-4")
                .row("COS 214", "S2", "G01", "E ~P", "P1", "Tuesday", "09:30 - 10:20", "IT 2-26", "GROENKLOOF", "");

        assertThat(Reading.lectures(drawn)).extracting(Lecture::campus).containsExactly("HATFIELD", "GROENKLOOF");
    }

    @Test
    void whiteLetterIsNotPartOfTheLanguage() {
        assertThat(Reading.lectures(row("L1", "Monday", "08:30 - 09:20", "IT 4-4")))
                .extracting(Lecture::language)
                .containsExactly("E");
    }

    @Test
    void wrappedVenueIsOneVenue() {
        DrawnSchedule drawn = row(
                "L1\n\nL2",
                "Monday\n\nTuesday",
                "08:30 - 09:20\n\n10:30 - 11:20",
                "Engineering 3 Lecture\nTheatre (North)\nIT 4-4");

        assertThat(Reading.lectures(drawn))
                .extracting(Lecture::venues)
                .containsExactly(List.of("Engineering 3 Lecture Theatre (North)"), List.of("IT 4-4"));
    }

    @Test
    void baselinesOnePointApartAreOneLine() {
        DrawnSchedule drawn = row("L1\nL2", "Monday\nTuesday", "08:30 - 09:20\n10:30 - 11:20", "IT 4-4\nIT 2-26")
                .uneven(1);

        assertThat(Reading.lectures(drawn))
                .extracting(Lecture::venues)
                .containsExactly(List.of("IT 4-4"), List.of("IT 2-26"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unfinalised", "TBA", "Consult Department", "to be announced", ""})
    void openVenueIsTentativeAndNeverDropped(String venue) {
        assertThat(Reading.lectures(row("L1", "Monday", "08:30 - 09:20", venue)))
                .singleElement()
                .satisfies(lecture -> {
                    assertThat(lecture.tentative()).isTrue();
                    assertThat(lecture.venues()).isEmpty();
                    assertThat(lecture.day()).isEqualTo(DayOfWeek.MONDAY);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unfinalised", "TBA", ""})
    void openDayAndTimeAreTentativeAndNeverDropped(String open) {
        assertThat(Reading.lectures(row("L1", open, open, "IT 4-4")))
                .singleElement()
                .satisfies(lecture -> {
                    assertThat(lecture.tentative()).isTrue();
                    assertThat(lecture.day()).isNull();
                    assertThat(lecture.start()).isNull();
                    assertThat(lecture.end()).isNull();
                    assertThat(lecture.venues()).containsExactly("IT 4-4");
                });
    }

    @Test
    void unreadableDayIsAFindingAndTheRestIsKept() {
        Schedule schedule =
                Reading.of(row("L1\nL2", "Moonday\nTuesday", "08:30 - 09:20\n10:30 - 11:20", "IT 4-4\nIT 2-26"));

        assertThat(schedule.entries()).hasSize(2);
        assertThat(schedule.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unreadable-value");
            assertThat(finding.message()).contains("COS 214", "Moonday", "Day");
            assertThat(finding.page()).isEqualTo(1);
            assertThat(finding.row()).isEqualTo(2);
        });
    }

    @Test
    void bothSemestersQuartersAndYearModulesStandInOneFile() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        for (String offered : List.of("S1", "S2", "Y", "Q1", "Q4")) {
            drawn.row(
                    "COS 214",
                    offered,
                    "G01",
                    "A ~L",
                    "L1",
                    "Saturday",
                    "17:30 - 19:20",
                    "Süd-Haus (1), B",
                    "PRINSHOF",
                    "");
        }

        assertThat(Reading.lectures(drawn)).extracting(Lecture::offered).containsExactly("S1", "S2", "Y", "Q1", "Q4");
        assertThat(Reading.lectures(drawn)).extracting(Lecture::language).containsOnly("A");
        assertThat(Reading.lectures(drawn)).extracting(Lecture::venues).containsOnly(List.of("Süd-Haus (1), B"));
    }

    @Test
    void rowWithoutSessionsIsKept() {
        assertThat(Reading.lectures(row("", "", "", "")))
                .singleElement()
                .satisfies(lecture -> assertThat(lecture.tentative()).isTrue());
    }
}
