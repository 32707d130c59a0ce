package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.RefusedPdf;

/** A PDF that takes too long is given up, and its worker goes on to the next. */
class TimeLimitIT {

    private static final int MUCH = 9_000;

    @Test
    void readingIsStoppedAtTheTimeLimit() {
        try (TestProduct product = TestProduct.withEmbeddedBroker("time-limit")
                .with("org.upschedule.job.work.ScheduleReading/read/Timeout/value", "1")
                .with("upschedule.job.workers", "1")
                .start()) {
            Student student = product.student();
            for (int file = 0; file < 3; file++) {
                byte[] large = RefusedPdf.saying("a large file " + file, MUCH);

                JsonNode job =
                        student.awaitEnd(student.upload("large.pdf", large).id(), Duration.ofSeconds(30));

                assertThat(job.path("status").asText()).isEqualTo("FAILED");
                assertThat(job.path("problem").path("type").asText()).isEqualTo("urn:upschedule:problem:took-too-long");
                assertThat(job.path("attempts").asInt())
                        .as("trying again takes as long")
                        .isEqualTo(1);
            }
        }
    }
}
