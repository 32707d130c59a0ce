package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** A broker whose disk is full takes no message: uploads are accepted all the same, and wait in the outbox until it has room. */
class FullBrokerIT {

    private static final int FILES = 10;

    /** One file of its journal takes more. */
    private static final String FULL_FROM_THE_BEGINNING = "1 kb";

    @Test
    void nothingIsLostAndNothingIsBlocked() throws Exception {
        try (TestProduct product = TestProduct.withOutsideBroker("full-broker")) {
            product.broker().store(FULL_FROM_THE_BEGINNING);
            product.start();
            Student student = product.student();
            student.get("api/jobs"); // one owner
            List<String> jobs = IntStream.range(0, FILES)
                    .mapToObj(i -> student.upload("exams.pdf", Drawn.exams("COS " + (500 + i))))
                    .peek(answer -> assertThat(answer.status()).isEqualTo(202))
                    .map(Student.Answer::id)
                    .toList();

            Waiting.until(
                    "a send has failed",
                    Duration.ofSeconds(60),
                    () -> says(product, "The outbox cannot be sent; messages wait"));
            assertThat(product.log()).contains("ResourceAllocationException");
            assertThat(product.count("SELECT count(*) FROM outbox")).isEqualTo(FILES);
            assertThat(student.get("api/jobs").json().findValuesAsText("status"))
                    .containsOnly("QUEUED");

            product.broker().stop();
            product.broker().store("1 gb").start();

            for (String job : jobs) {
                assertThat(student.awaitEnd(job, Duration.ofSeconds(60))
                                .path("status")
                                .asText())
                        .isEqualTo("COMPLETED");
            }
            assertThat(product.count("SELECT max(attempts) FROM job")).isEqualTo(1);
            assertThat(product.count("SELECT count(*) FROM outbox")).isZero();
        }
    }

    private static boolean says(TestProduct product, String line) {
        return product.log().contains(line);
    }
}
