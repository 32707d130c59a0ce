package org.upschedule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.reader.ReaderLimits;
import org.upschedule.reader.ScheduleReader;

/** The PDF of the smoke test has the form that the reader knows: else each upgrade would raise the alert of a changed form. */
class SmokePdfTest {

    private final ScheduleReader reader = new ScheduleReader(ReaderLimits.withMaxPages(1));

    /** As it was drawn; it is drawn anew to {@code target/smoke.pdf}. */
    private static byte[] drawn() throws IOException {
        byte[] pdf = DrawnSchedule.tests()
                .row("UPS 100", "Test1", "Saturday", "22 Aug 2026", "10:00 - 11:30", "HATFIELD", "Aula ")
                .pdf();
        Files.write(Path.of("target/smoke.pdf"), pdf);
        return pdf;
    }

    @Test
    void shippedFileSaysWhatWasDrawn() throws Exception {
        byte[] shipped = Files.readAllBytes(Path.of("payara-config/deploy/smoke.pdf"));

        assertThat(reader.read(shipped).schedule())
                .isEqualTo(reader.read(drawn()).schedule());
        assertThat(reader.read(shipped).schedule().findings()).isEmpty();
        assertThat(reader.read(shipped).geometry().known()).isTrue();
    }
}
