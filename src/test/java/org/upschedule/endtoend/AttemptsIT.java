package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** What is no fault of a file costs its job no attempt, and not its time either. */
class AttemptsIT {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(12);
    private static final int FILES = 12;
    private static final String IN_WORK = "SELECT count(*) FROM job WHERE status = 'PROCESSING'";

    private static TestProduct product;

    /** Five jobs are claimed, and each second one of them begins. */
    @BeforeAll
    static void start() {
        product = TestProduct.withOutsideBroker("attempts")
                .with("upschedule.job.workers-least", "5")
                .with("upschedule.job.starts-per-second", "1")
                .start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private List<String> uploaded(Student student) {
        student.get("api/jobs"); // one owner
        return IntStream.range(0, FILES)
                .mapToObj(i -> student.upload("exams.pdf", Drawn.exams("COS " + (600 + i))))
                .map(Student.Answer::id)
                .toList();
    }

    private void assertAllAreReadAtTheFirstAttempt(Student student, List<String> jobs) {
        for (String job : jobs) {
            assertThat(student.awaitEnd(job, Duration.ofSeconds(60))
                            .path("status")
                            .asText())
                    .isEqualTo("COMPLETED");
        }
        assertThat(product.count("SELECT count(*) FROM job WHERE attempts <> 1"))
                .isZero();
    }

    @Test
    void outageLongerThanALeaseCostsNone() throws Exception {
        Student student = product.student();
        List<String> jobs = uploaded(student);
        Waiting.until("jobs are in work", Duration.ofSeconds(20), () -> product.count(IN_WORK) == 5);

        product.postgres().stop();
        TimeUnit.NANOSECONDS.sleep(LONGER_THAN_A_LEASE.toNanos());
        product.postgres().start();
        product.awaitReady();

        assertAllAreReadAtTheFirstAttempt(student, jobs);
    }

    @Test
    void nodeThatStopsGivesBackWhatItHasNotRead() {
        Student student = product.student();
        List<String> jobs = uploaded(student);
        Waiting.until("jobs are in work", Duration.ofSeconds(20), () -> product.count(IN_WORK) == 5);

        product.micro().stop();

        assertThat(product.count(IN_WORK)).isZero();
        assertThat(product.count("SELECT count(*) FROM job WHERE status = 'QUEUED'"))
                .isPositive();
        assertThat(product.count("SELECT count(*) FROM job WHERE status = 'QUEUED' AND attempts > 0"))
                .isZero();

        product.startNode();
        assertAllAreReadAtTheFirstAttempt(student, jobs);
    }
}
