package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.SemesterTest;

/** The same things written in other ways: characters, times, and the words for what is open. */
class WrittenFormTest {

    private static final Path CASES = Path.of("..", "shared", "cases");

    private static DrawnSchedule lecture(String time, String venue) {
        return DrawnSchedule.lectures()
                .row("COS 214", "S2", "G01", "E ~L", "L1", "Monday", time, venue, "HATFIELD", "");
    }

    private static DrawnSchedule test(String time, String venues) {
        return DrawnSchedule.tests().row("STK 220", "Test1", "Saturday", "30 Aug 2025", time, "HATFIELD", venues);
    }

    private static DrawnSchedule exam(String start, String venue) {
        return DrawnSchedule.exams()
                .row("FINAL", "COS 284", "1", "Exam\nWritten", "12 NOV 2025", start, "HATF", "", venue, "");
    }

    @Test
    void compatibilityFormsInHeadingHeaderModuleTimeAndVenue() {
        DrawnSchedule plain = DrawnSchedule.tests()
                .row(
                        "COS 214",
                        "Test1",
                        "Saturday",
                        "30 Aug 2025",
                        "08:30 - 09:20",
                        "HATFIELD",
                        "Office 4-4 \nflat 2 ");
        DrawnSchedule written = DrawnSchedule.tests()
                .heading("Semester\u00A0Tests")
                .renamed("Venue", "\uFF36enue")
                .renamed("Module", "Mod\u00ADule")
                .row(
                        "\uFF23OS\u00A0\uFF12\uFF11\uFF14",
                        "Test\uFF11",
                        "Sat\u200Burday",
                        "30\u2009Aug\u202F2025",
                        "08\uFF1A30\u00A0\u2011\u00A009:20",
                        "HAT\uFF26IELD",
                        "O\uFB03ce 4\u00AD4 \n\uFB02at 2 ");

        assertThat(Reading.of(plain).findings()).isEmpty();
        assertThat(Reading.of(written).findings()).isEmpty();
        assertThat(Reading.of(written).entries()).isEqualTo(Reading.of(plain).entries());
    }

    @Test
    void ligatureInTheHeader() {
        Schedule schedule = Reading.of(lecture("08:30 - 09:20", "IT 4-4").renamed("Offered", "O\uFB00ered"));

        assertThat(schedule.findings()).isEmpty();
        assertThat(schedule.entries())
                .isEqualTo(Reading.of(lecture("08:30 - 09:20", "IT 4-4")).entries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un\uFB01nalised",
                "Consult\u00A0Department",
                "Consult\nDepart\u00AD\nment",
                "T.B.A.",
                "Not yet finalised",
                "Consult lecturer",
                "Only Theology Students: Consult AIM Labs"
            })
    void openVenueIsNoVenueAndItsWordsAreKept(String venue) {
        String words = venue.replace("\uFB01", "fi")
                .replace("\u00AD\n", "")
                .replace('\u00A0', ' ')
                .replace('\n', ' ');
        Printed printed = new Printed(null, null, null, words);

        assertThat(Reading.exams(exam("07:30", venue))).singleElement().satisfies(exam -> {
            assertThat(exam.venue()).isNull();
            assertThat(exam.tentative()).isTrue();
            assertThat(exam.printed()).isEqualTo(printed);
        });
        assertThat(Reading.lectures(lecture("08:30 - 09:20", venue)))
                .singleElement()
                .satisfies(lecture -> {
                    assertThat(lecture.venues()).isEmpty();
                    assertThat(lecture.tentative()).isTrue();
                    assertThat(lecture.printed()).isEqualTo(printed);
                });
    }

    @Test
    void openVenueBesideAKnownOneIsKept() {
        assertThat(Reading.tests(test("15:00 - 17:00", "Thuto 3-1 \nTBA ")))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.venues()).containsExactly("Thuto 3-1");
                    assertThat(test.tentative()).isTrue();
                    assertThat(test.printed()).isEqualTo(new Printed(null, null, null, "TBA"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Consultation Room 3", "Only Hall", "IT 4-4"})
    void venueThatOnlyLooksOpenIsOne(String venue) {
        assertThat(Reading.exams(exam("07:30", venue))).singleElement().satisfies(exam -> {
            assertThat(exam.venue()).isEqualTo(venue);
            assertThat(exam.tentative()).isFalse();
            assertThat(exam.printed()).isEqualTo(Printed.NOTHING);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "---"})
    void whereNothingIsSaidNothingIsPrinted(String venue) {
        assertThat(Reading.lectures(lecture("08:30 - 09:20", venue)))
                .extracting(Lecture::printed)
                .containsExactly(Printed.NOTHING);
    }

    @Test
    void sameOpenExamInOtherWordsIsOneExam() {
        assertThat(Reading.exams(exam("07:30", "TBA")
                        .row(
                                "FINAL",
                                "COS 284",
                                "1",
                                "Exam\nWritten",
                                "12 NOV 2025",
                                "07:30",
                                "HATF",
                                "",
                                "Unfinalised",
                                "")))
                .extracting(exam -> exam.printed().venue())
                .containsExactly("TBA");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "past midnight, 22:00 - 00:30, 22:00, 00:30",
        "end of the day, 22:00 - 24:00, 22:00, 00:00",
        "h, 8h30 - 9h20, 08:30, 09:20",
        "dots, 08.30 - 09.20, 08:30, 09:20",
        "12-hour, 2:00 PM - 3:50 PM, 14:00, 15:50",
        "half said once, 11:30 - 12:20 pm, 11:30, 12:20"
    })
    void timesInOtherWays(String kind, String text, LocalTime start, LocalTime end) {
        String time = text.replace(" - ", " -\n");
        assertThat(Reading.of(lecture(time, "IT 4-4")).findings()).isEmpty();
        assertThat(Reading.lectures(lecture(time, "IT 4-4"))).singleElement().satisfies(lecture -> {
            assertThat(lecture.start()).isEqualTo(start);
            assertThat(lecture.end()).isEqualTo(end);
            assertThat(lecture.tentative()).isFalse();
        });
        assertThat(Reading.of(test(time, "IT 4-4 ")).findings()).isEmpty();
        assertThat(Reading.tests(test(time, "IT 4-4 ")))
                .extracting(SemesterTest::end)
                .containsExactly(end);
    }

    @ParameterizedTest
    @CsvSource({"7h30, 07:30", "7.30, 07:30", "2:00 PM, 14:00"})
    void startInOtherWays(String text, LocalTime start) {
        assertThat(Reading.exams(exam(text, "IT 4-4"))).extracting(Exam::start).containsExactly(start);
    }

    @Test
    void timeThatIsNotUnderstoodIsToldAndKept() {
        Schedule schedule = Reading.of(exam("24:00", "IT 4-4"));

        assertThat(Reading.codes(schedule)).containsExactly("unreadable-value");
        assertThat(schedule.findings().get(0).message()).contains("24:00");
        assertThat(schedule.entries()).extracting(each -> each.printed().time()).containsExactly("24:00");
    }

    @Test
    void caseWithLigatures() throws IOException {
        Schedule schedule = Reading.of(caseFile("06a-ligatures"));

        assertThat(schedule.entries()).isEqualTo(Reading.of(caseFile("00-base")).entries());
        assertThat(schedule.findings()).isEmpty();
    }

    @Test
    void caseSavedByABrowser() throws IOException {
        Schedule schedule = Reading.of(caseFile("06b-browser-ligature"));

        assertThat(schedule.entries())
                .isEqualTo(Reading.of(lecture("08:30 - 09:20", "IT 2-26")).entries());
        assertThat(schedule.findings()).isEmpty();
    }

    @Test
    void casePastMidnight() throws IOException {
        Schedule schedule = Reading.of(caseFile("22-past-midnight"));

        assertThat(schedule.findings()).isEmpty();
        assertThat(schedule.entries())
                .extracting(each -> each.match(Lecture::end, SemesterTest::end, exam -> null))
                .contains(LocalTime.of(0, 30), LocalTime.MIDNIGHT);
    }

    private static byte[] caseFile(String name) throws IOException {
        Path file = CASES.resolve(name + ".pdf");
        assumeTrue(
                Files.exists(file), "no case files in " + CASES.toAbsolutePath().normalize());
        return Files.readAllBytes(file);
    }
}
