package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.reader.UnreadableScheduleException.Reason;

/** Memory that a file asks for is its fault, memory that others hold is not. */
class ShortMemoryTest {

    private static final ReaderLimits LIMITS = ReaderLimits.withMaxPages(10).withMemory(32L << 20);
    private static final byte[] PDF = Drawn.exams("COS 284");

    /** As an array of a length that cannot be had. */
    private static final IntPredicate ASKED = page -> {
        throw new OutOfMemoryError("Java heap space");
    };

    @Test
    void fileThatAsksForMoreThanItMayIsRefused() {
        PdfPages pages = new PdfPages(LIMITS, () -> 64L << 20);

        assertThat(catchThrowableOfType(UnreadableScheduleException.class, () -> pages.scan(PDF, ASKED))
                        .reason())
                .isEqualTo(Reason.TOO_COMPLEX);
    }

    @Test
    void fileThatAsksForWhatOthersHoldIsNotBlamed() {
        PdfPages pages = new PdfPages(LIMITS, () -> 8L << 20);

        assertThatThrownBy(() -> pages.scan(PDF, ASKED)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void fileThatHasSpentItsOwnIsRefusedHoweverShortTheHeapIs() {
        PdfPages pages = new PdfPages(ReaderLimits.withMaxPages(10).withMemory(1), () -> 0);

        assertThat(catchThrowableOfType(UnreadableScheduleException.class, () -> pages.scan(PDF, ASKED))
                        .reason())
                .isEqualTo(Reason.TOO_COMPLEX);
    }
}
