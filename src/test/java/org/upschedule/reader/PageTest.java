package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Schedule;

/** What page breaks, other programs and changes of the form do to a file. */
class PageTest {

    private static DrawnSchedule lectures() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        Drawn.addLectures(drawn, "COS 214");
        Drawn.addPractical(drawn, "COS 226");
        Drawn.addLectures(drawn, "WTW 285");
        return drawn;
    }

    private static DrawnSchedule tests() {
        DrawnSchedule drawn = DrawnSchedule.tests()
                .row(
                        "STK 220",
                        "PTest\n1",
                        "Saturday",
                        "30 Aug 2025",
                        "15:00 - 17:00",
                        "HATFIELD",
                        "Lab 1 \nLab 2 \nLab 3 \nLab 4 \nLab 5 ");
        Drawn.addTest(drawn, "COS 214");
        return drawn;
    }

    private static DrawnSchedule exams() {
        DrawnSchedule drawn = DrawnSchedule.exams();
        Drawn.addExam(drawn, "COS 284");
        Drawn.addExam(drawn, "WTW 285");
        return drawn;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void rowCutByPageBreaksAtAnyLineIsOneRow(int linesOnPage) {
        assertThat(Reading.of(lectures().linesOnPage(linesOnPage))).isEqualTo(Reading.of(lectures()));
        assertThat(Reading.of(tests().linesOnPage(linesOnPage))).isEqualTo(Reading.of(tests()));
        assertThat(Reading.of(exams().linesOnPage(linesOnPage))).isEqualTo(Reading.of(exams()));
    }

    @Test
    void headerOnEachPageIsNoEntry() {
        assertThat(Reading.of(lectures().linesOnPage(2).headerOnEachPage())).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void rotatedPageIsReadAsItIsSeen(int degrees) {
        assertThat(Reading.of(lectures().linesOnPage(4).rotated(degrees))).isEqualTo(Reading.of(lectures()));
    }

    @Test
    void shiftedOriginChangesNothing() {
        assertThat(Reading.of(lectures().withOrigin(-120, 300))).isEqualTo(Reading.of(lectures()));
    }

    @Test
    void strokedRulesAreRulesToo() {
        assertThat(Reading.of(tests().withStrokedRules())).isEqualTo(Reading.of(tests()));
    }

    @Test
    void contentInsideAFormIsRead() {
        assertThat(Reading.of(exams().insideForm())).isEqualTo(Reading.of(exams()));
    }

    @Test
    void longFileLosesNoRow() {
        DrawnSchedule drawn = DrawnSchedule.exams();
        for (int i = 0; i < 300; i++) {
            Drawn.addExam(drawn, "COS " + (100 + i));
        }

        assertThat(Reading.exams(drawn))
                .hasSize(300)
                .extracting(exam -> exam.module())
                .doesNotHaveDuplicates();
    }

    @Test
    void mergedFileOfTheSameKindIsOneScheduleAndRepetitionsAreSaidOnce() {
        Schedule schedule = Reading.of(lectures()
                .pdfWith(lectures()
                        .row(
                                "MTM 100",
                                "S1",
                                "G01",
                                "E ~L",
                                "L1",
                                "Monday",
                                "07:30 - 08:20",
                                "IT 4-5",
                                "HATFIELD",
                                "")));

        assertThat(schedule.entries()).hasSize(Reading.of(lectures()).entries().size() + 1);
        assertThat(schedule.findings()).isEmpty();
    }

    @Test
    void pagesOfAnotherKindAreSaid() {
        Schedule schedule = Reading.of(lectures().pdfWith(exams()));

        assertThat(schedule.entries()).isEqualTo(Reading.of(lectures()).entries());
        assertThat(schedule.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("another-schedule");
            assertThat(finding.page()).isEqualTo(2);
        });
    }

    @Test
    void textBesideTheTableIsSaid() {
        assertThat(Reading.of(lectures().footer("COS 999 is moved")).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("COS 999 is moved");
    }

    @Test
    void watermarkGoesIntoNoField() {
        Schedule schedule = Reading.of(lectures().watermark("PROVISIONAL"));

        assertThat(schedule.entries()).isEqualTo(Reading.of(lectures()).entries());
        assertThat(schedule.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("PROVISIONAL");
    }

    @Test
    void textThatRunsIntoTheNextColumnIsSaid() {
        Schedule schedule = Reading.of(DrawnSchedule.tests()
                .row(
                        "COS 214",
                        "Semester Test Number 1",
                        "Wednesday",
                        "27 Aug 2025",
                        "10:00 - 11:30",
                        "HATFIELD",
                        "Lab 1 "));

        assertThat(Reading.codes(schedule)).containsExactly("text-over-ruling");
        assertThat(schedule.findings().get(0).row()).isEqualTo(2);
    }

    @Test
    void whiteTextThatIsNoMarkOfTheFormIsSaid() {
        Schedule schedule = Reading.of(DrawnSchedule.tests()
                .row("COS 214", "Test1~X", "Wednesday", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 "));

        assertThat(Reading.codes(schedule)).containsExactly("hidden-text");
    }

    @Test
    void tableThatEndsAtTheBottomOfThePageIsWhole() {
        DrawnSchedule drawn = DrawnSchedule.exams().linesOnPage(40);
        for (int i = 0; i < 20; i++) {
            Drawn.addExam(drawn, "COS " + (100 + i));
        }

        assertThat(Reading.exams(drawn)).hasSize(20);
        assertThat(Reading.exams(drawn.linesOnPage(20))).hasSize(20);
    }

    @Test
    void newColumnIsSaidWithWhatStandsInIt() {
        DrawnSchedule drawn = DrawnSchedule.tests()
                .with("Seat")
                .row("COS 214", "Test1", "Wednesday", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 ", "A17");

        Schedule schedule = Reading.of(drawn);

        assertThat(Reading.codes(schedule)).containsExactly("unknown-column", "left-over-text");
        assertThat(schedule.findings().get(1).message()).contains("A17");
    }

    @Test
    void missingColumnIsSaidAndTheOthersAreRead() {
        DrawnSchedule drawn = DrawnSchedule.tests()
                .without("Day")
                .row("COS 214", "Test1", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 ");

        Schedule schedule = Reading.of(drawn);

        assertThat(Reading.codes(schedule)).containsExactly("missing-column");
        assertThat(schedule.entries())
                .isEqualTo(Reading.tests(DrawnSchedule.tests()
                        .row("COS 214", "Test1", "", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 ")));
    }

    @Test
    void rowWithoutModuleThatContinuesNothingIsSaid() {
        Schedule schedule =
                Reading.of(exams().row("FINAL", "", "1", "Exam", "18 NOV 2025", "07:30", "HATF", "", "Hall", ""));

        assertThat(schedule.entries()).isEqualTo(Reading.of(exams()).entries());
        assertThat(schedule.findings())
                .extracting(Finding::code, Finding::page, Finding::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unread-row", 1, 4));
        assertThat(List.of(schedule.findings().get(0).message())).allMatch(message -> message.contains("18 NOV 2025"));
    }
}
