package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Schedule;

/** Pages that a student saved in another order, left out or merged: a cut row gets its own rest, or nothing and a finding. */
class PageOrderTest {

    /** Four pages: a row is cut at the end of each but the last. */
    private static DrawnSchedule lectures() {
        DrawnSchedule drawn = DrawnSchedule.lectures().linesOnPage(11);
        for (int i = 0; i < 11; i++) {
            Drawn.addLectures(drawn, "COS " + (110 + i));
            drawn.row(
                    "COS " + (110 + i),
                    "S2",
                    "P01",
                    "E ~P",
                    "P1\nP1\nP1",
                    "Friday\nFriday\nFriday",
                    "14:30 - 17:20\n14:30 - 17:20\n14:30 - 17:20",
                    "Lab A" + i + "\nLab B" + i + "\nLab C" + i,
                    "HATFIELD",
                    "");
        }
        return drawn;
    }

    private static DrawnSchedule tests() {
        DrawnSchedule drawn = DrawnSchedule.tests().linesOnPage(9);
        for (int i = 0; i < 12; i++) {
            drawn.row(
                    "COS " + (300 - i),
                    "Test1",
                    "",
                    (10 + i) + " Aug 2025",
                    "15:00 - 17:00",
                    "HATFIELD",
                    "Lab A" + i + " \nLab B" + i + " \nLab C" + i + " \nLab D" + i + " ");
        }
        return drawn;
    }

    static Stream<List<Integer>> orders() {
        return Stream.of(
                List.of(4, 3, 2, 1),
                List.of(2, 1, 3, 4),
                List.of(1, 3, 2, 4),
                List.of(4, 1, 2, 3),
                List.of(1, 4, 3, 2));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesInAnyOrderSayTheSame(List<Integer> order) throws IOException {
        for (DrawnSchedule drawn : List.of(lectures(), tests())) {
            Schedule moved = Reading.of(pages(drawn.pdf(), order));

            assertThat(moved.entries())
                    .containsExactlyInAnyOrderElementsOf(Reading.of(drawn).entries());
            assertThat(moved.findings()).isEmpty();
        }
    }

    static Stream<String> noRests() {
        return Stream.of(
                "L3 | Thursday | 10:30 - 11:20 |", // the second follows the first
                "L1 | Friday | 10:30 - 11:20 |", // it is another time, so no other venue
                "L1 | Thursday | 11:30 - 12:20 |",
                "P1 | Friday | 14:30 - 17:20 |", // practicals have a row of their own
                "L2 | Friday | 14:30 - 17:20 | HATFIELD"); // only the first line of a row has a campus
    }

    /** @param rest activity, day, time and campus of the line at the top of page 2 */
    private static DrawnSchedule cutAfterItsFirstLine(String rest) {
        String[] cells = rest.split(" *\\| *", -1);
        return DrawnSchedule.lectures()
                .linesOnPage(1)
                .row("COS 110", "S2", "G01", "E ~L", "L1", "Thursday", "10:30 - 11:20", "IT 4-4", "HATFIELD", "")
                .row("", "", "", "", cells[0], cells[1], cells[2], "IT 4-5", cells[3], "");
    }

    @ParameterizedTest
    @MethodSource("noRests")
    void restThatCannotBelongToTheRowIsTold(String written) {
        Schedule schedule = Reading.of(cutAfterItsFirstLine(written));

        assertThat(schedule.entries()).hasSize(1);
        assertThat(Reading.codes(schedule)).containsExactly("unread-row");
        assertThat(schedule.findings().get(0).page()).isEqualTo(2);
        assertThat(schedule.findings().get(0).message()).contains("not sure which row it belongs to", "IT 4-5");
    }

    static Stream<String> rests() {
        return Stream.of(
                "L1 | Thursday | 10:30 - 11:20 |", "L2 | Thursday | 10:30 - 11:20 |", "D1 | Friday | 08:30 - 09:20 |");
    }

    @ParameterizedTest
    @MethodSource("rests")
    void restThatCanBelongToTheRowIsRead(String written) {
        Schedule schedule = Reading.of(cutAfterItsFirstLine(written));

        assertThat(schedule.findings()).isEmpty();
        assertThat(schedule.entries().toString()).contains("IT 4-5");
    }

    /** Without the page of its row a rest fits to no other, if only because its sessions are others. */
    @Test
    void restWithoutItsPageIsTold() throws IOException {
        DrawnSchedule drawn = DrawnSchedule.lectures().linesOnPage(5);
        for (int i = 0; i < 6; i++) {
            drawn.row(
                    "COS " + (110 + i),
                    "S2",
                    "P01",
                    "E ~P",
                    "P1\nP1\nP1\nP1",
                    "Friday\nFriday\nFriday\nFriday",
                    ("1" + i + ":30 - 17:20\n").repeat(4),
                    "Lab A\nLab B\nLab C\nLab D",
                    "HATFIELD",
                    "");
        }

        Schedule schedule = Reading.of(pages(drawn.pdf(), List.of(1, 3)));

        assertThat(Reading.codes(schedule)).containsExactly("unread-row");
        assertThat(schedule.entries()).hasSize(4);
    }

    /** Each page has rows of one module alone, so that none shows by itself that the list is sorted by module. */
    @Test
    void listOfOneModuleAPageIsInOrder() {
        DrawnSchedule cut = DrawnSchedule.lectures().linesOnPage(7);
        DrawnSchedule whole = DrawnSchedule.lectures();
        for (DrawnSchedule drawn : List.of(cut, whole)) {
            addOneSession(drawn, "AIM 101", "Q1", "Centenary 6", "IT 4-4");
            addOneSession(drawn, "AIM 101", "S1", "Centenary 6", "IT 4-4");
            addOneSession(drawn, "AIM 101", "S2", "Centenary 6", "EMS 4-152", "Eng III - 7", "IT 4-4");
            addOneSession(drawn, "COS 214", "S1", "IT 4-4");
            addOneSession(drawn, "COS 214", "S2", "IT 4-4");
            addOneSession(drawn, "COS 214", "Y", "IT 4-4");
        }

        Schedule schedule = Reading.of(cut);

        assertThat(schedule.entries()).isEqualTo(Reading.of(whole).entries());
        assertThat(schedule.findings()).isEmpty();
    }

    private static void addOneSession(DrawnSchedule drawn, String module, String offered, String... venues) {
        int lines = venues.length;
        drawn.row(
                module,
                offered,
                "G01",
                "E ~L",
                "L1\n".repeat(lines).strip(),
                "Monday\n".repeat(lines).strip(),
                "07:00 - 07:50\n".repeat(lines).strip(),
                String.join(" \n", venues) + " ",
                "HATFIELD",
                "");
    }

    @Test
    void rowEndsAtThePageThatIsNotFull() throws IOException {
        DrawnSchedule other = DrawnSchedule.lectures();
        Drawn.addPractical(other, "COS 110");
        byte[] merged = pages(other.pdfWith(lectures()), List.of(1, 3));

        Schedule schedule = Reading.of(merged);

        assertThat(Reading.codes(schedule)).containsExactly("unread-row");
        assertThat(schedule.entries())
                .first()
                .hasToString(Reading.of(other).entries().get(0).toString());
    }

    @Test
    void pageBeforeTheHeadingThatIsOfAnotherFormIsToldWithItsNumber() throws IOException {
        byte[] merged = pages(tests().pdfWith(lectures()), List.of(2, 5, 6));

        Schedule schedule = Reading.of(merged);

        assertThat(Reading.codes(schedule)).contains("another-schedule");
        assertThat(schedule.findings())
                .filteredOn(finding -> finding.code().equals("another-schedule"))
                .extracting(finding -> finding.page())
                .containsExactly(1);
    }

    private static byte[] pages(byte[] pdf, List<Integer> numbers) throws IOException {
        try (PDDocument all = Loader.loadPDF(pdf);
                PDDocument some = new PDDocument()) {
            for (int number : numbers) {
                some.importPage(all.getPage(number - 1));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            some.save(bytes);
            return bytes.toByteArray();
        }
    }
}
