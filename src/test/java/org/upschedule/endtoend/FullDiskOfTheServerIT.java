package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.run.SmallDisk;
import org.upschedule.run.TestData;

/** The broker within the server has no byte left for its messages: it does not end with that. Only with {@code -Dfaults=all}, and for root. */
class FullDiskOfTheServerIT {

    private static final String NAME = "full-disk-of-the-server";
    private static final int FILES = 20;

    @Test
    void uploadsWaitUntilThereIsRoom() {
        assumeTrue(
                "all".equals(System.getProperty("faults")) && SmallDisk.isPossible(),
                "only with -Dfaults=all, as root");
        TestProduct product = TestProduct.withEmbeddedBroker(NAME);
        try (SmallDisk disk = SmallDisk.at(TestData.folder(NAME).resolve("broker"), "100m");
                product) { // which ends before its disk
            product.start();
            Student student = product.student();
            student.read("before.pdf", Drawn.exams("COS 540"));
            List<String> jobs = new ArrayList<>();

            disk.fill();
            for (int i = 0; i < FILES; i++) {
                Student.Answer answer = student.upload("exams.pdf", Drawn.exams("COS " + (541 + i)));
                assertThat(answer.status()).isEqualTo(202);
                jobs.add(answer.id());
            }
            Waiting.until("the disk is seen to be full", Duration.ofSeconds(60), () -> product.log()
                    .contains("No space left on device"));
            disk.free();

            for (String job : jobs) {
                assertThat(student.awaitEnd(job, Duration.ofSeconds(60))
                                .path("status")
                                .asText())
                        .isEqualTo("COMPLETED");
            }
            student.read("after.pdf", Drawn.exams("COS 580"));
        }
    }
}
