package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.drawing.RefusedPdf;
import org.upschedule.drawing.RefusedPdf.Scan;
import org.upschedule.reader.UnreadableScheduleException.Reason;

/** Files without a schedule are refused with the reason, and the reader reads a good one afterwards. */
class RefusalTest {

    private final ScheduleReader reader = new ScheduleReader(ReaderLimits.withMaxPages(10));

    static Stream<Arguments> refused() {
        byte[] cut = Drawn.lectures("COS 214");
        return Stream.of(
                Arguments.of(Reason.PASSWORD_NEEDED, "with a password", RefusedPdf.withPassword()),
                Arguments.of(Reason.DAMAGED, "noise", RefusedPdf.damaged()),
                Arguments.of(Reason.DAMAGED, "empty", new byte[0]),
                Arguments.of(Reason.DAMAGED, "cut short", Arrays.copyOf(cut, 200)),
                Arguments.of(Reason.DAMAGED, "nested deeper than the stack", RefusedPdf.nested(200_000)),
                Arguments.of(Reason.TOO_MANY_PAGES, "pages", RefusedPdf.withPages(11)),
                Arguments.of(Reason.TOO_COMPLEX, "entries", entries(2_001)),
                Arguments.of(Reason.TOO_COMPLEX, "operators", RefusedPdf.saying("Exams", 30_000)),
                Arguments.of(Reason.NO_TEXT, "an empty page", RefusedPdf.withoutText()),
                Arguments.of(Reason.NO_TEXT, "a scan", Scan.PLAIN.pdf()),
                Arguments.of(Reason.NO_TEXT, "a scan with a text layer", Scan.WITH_TEXT_LAYER.pdf()),
                Arguments.of(Reason.NO_TEXT, "a scan over its text", Scan.OVER_ITS_TEXT.pdf()),
                Arguments.of(Reason.NO_TEXT, "a scan with a word of its program", Scan.SIGNED.pdf()),
                Arguments.of(Reason.SLANTED_TEXT, "askew by 10 degrees", RefusedPdf.slanted(10)),
                Arguments.of(Reason.SLANTED_TEXT, "askew by 130 degrees", RefusedPdf.slanted(130)),
                Arguments.of(Reason.UNSEEN_TEXT, "white on white", RefusedPdf.unseen()),
                Arguments.of(Reason.NOT_A_SCHEDULE, "a letter", RefusedPdf.saying("My notes on Exams and Lectures")),
                Arguments.of(Reason.NOT_A_SCHEDULE, "a table of something else", table("Timetable of trains")),
                Arguments.of(Reason.NOT_A_SCHEDULE, "a heading without its table", RefusedPdf.saying("Exams")));
    }

    private static byte[] entries(int count) {
        DrawnSchedule drawn = DrawnSchedule.tests().linesOnPage(300);
        for (int i = 0; i < count; i++) {
            drawn.row("C" + i, "T", "", "30 Aug 2025", "15:00 - 17:00", "", "");
        }
        return drawn.pdf();
    }

    private static byte[] table(String heading) {
        return DrawnSchedule.tests()
                .heading(heading)
                .row("a", "b", "c", "d", "e", "f", "g")
                .pdf();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void refused(Reason reason, String what, byte[] pdf) throws UnreadableScheduleException {
        UnreadableScheduleException refusal =
                catchThrowableOfType(UnreadableScheduleException.class, () -> reader.read(pdf));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.getMessage()).contains("Please");
        assertThat(reader.read(Drawn.lectures("COS 214")).schedule().entries()).hasSize(3);
    }

    @Test
    void memoryIsThatOfTheNode() {
        ScheduleReader small = new ScheduleReader(ReaderLimits.withMaxPages(10).withMemory(100_000));

        assertThat(catchThrowableOfType(UnreadableScheduleException.class, () -> small.read(entries(1_000)))
                        .reason())
                .isEqualTo(Reason.TOO_COMPLEX);
    }

    @Test
    void interruptEndsTheReading() {
        byte[] pdf = Drawn.lectures("COS 214");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> reader.read(pdf)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
