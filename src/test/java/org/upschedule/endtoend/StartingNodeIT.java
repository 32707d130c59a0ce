package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.run.TestData;

/** A node that starts is given messages before it has migrated: it takes up none of them, and keeps them from no other node. */
class StartingNodeIT {

    private static final Duration START = Duration.ofSeconds(120);
    private static final String OTHER = "starting-node-2";

    @Test
    void messagesGoToTheNodeThatHasItsSchema() throws Exception {
        try (TestProduct product =
                TestProduct.withOutsideBroker("starting-node").start()) {
            Student student = product.student();
            List<String> jobs = new ArrayList<>();
            try (Connection other = product.postgres().connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE flyway_schema_history IN ACCESS EXCLUSIVE MODE");
                CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> product.startAnotherNode(OTHER));

                Waiting.until("the other node was given a message", START, () -> {
                    jobs.add(student.upload("exams.pdf", Drawn.exams("COS " + (100 + jobs.size())))
                            .id());
                    return otherLog().contains("a message is sent back");
                });

                for (String job : jobs) {
                    assertThat(student.awaitEnd(job, Duration.ofSeconds(30))
                                    .path("status")
                                    .asText())
                            .isEqualTo("COMPLETED");
                }
                assertThat(starting).as("it still waits for its schema").isNotDone();
                assertThat(otherLog()).doesNotContain("Job completed");
                other.rollback();
                starting.get(START.toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(product.count("SELECT count(*) FROM job WHERE attempts <> 1"))
                    .isZero();
        }
    }

    private static String otherLog() {
        return TestProduct.log(TestData.folder(OTHER).resolve("logs/micro.log"));
    }
}
