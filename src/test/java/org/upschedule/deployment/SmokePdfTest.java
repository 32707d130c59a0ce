package org.upschedule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** The PDF of the smoke test is of the form that the reader knows, because it is drawn as those of all tests; it is drawn anew to {@code target/smoke.pdf}. */
class SmokePdfTest {

    @Test
    void shippedFileIsTheDrawnOne() throws IOException {
        byte[] drawn = DrawnSchedule.tests()
                .row("UPS 100", "Test1", "Saturday", "22 Aug 2026", "10:00 - 11:30", "HATFIELD", "Aula ")
                .pdf();
        Files.write(Path.of("target/smoke.pdf"), drawn);

        assertThat(Files.readAllBytes(Path.of("payara-config/deploy/smoke.pdf")))
                .isEqualTo(drawn);
    }
}
