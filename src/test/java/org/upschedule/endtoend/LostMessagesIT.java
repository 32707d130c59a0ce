package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.run.TestData;

/** A message is sent again where the broker has lost it, and not where the queue is merely long. What is lost with Redis nobody misses. */
class LostMessagesIT {

    private static final Path DATA = TestData.folder("lost-messages");
    private static final int JOBS = 400;
    private static final String WAITING = "SELECT count(*) FROM job WHERE status = 'QUEUED'";
    private static final String SENT_AGAIN = "Queued jobs were published again";

    private TestProduct product;

    @BeforeEach
    void start() {
        product = TestProduct.withOutsideBroker("lost-messages")
                .withMovableDatabase()
                .with("upschedule.job.workers", "1")
                .with("upschedule.job.starts-per-second", "15")
                .with("upschedule.sweeper.interval", "PT1S")
                .start();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void longQueueBringsNoCopiesAndALostOneComesBack() throws IOException {
        Student student = product.student();
        List<byte[]> pdfs = Stream.iterate(0, i -> i + 1)
                .limit(JOBS)
                .map(i -> Drawn.exams("COS " + (100 + i)))
                .toList();
        pdfs.forEach(pdf -> student.upload("exams.pdf", pdf));
        Waiting.until("all are sent", Duration.ofSeconds(30), () -> product.count("SELECT count(*) FROM outbox") == 0);

        product.databaseAhead(Duration.ofMinutes(2));
        long waiting = product.count(WAITING);
        Waiting.until("some more are read", Duration.ofSeconds(60), () -> product.count(WAITING) < waiting - 60);
        assertThat(product.count(WAITING)).as("the queue is still long").isGreaterThan(50);
        assertThat(product.log()).doesNotContain(SENT_AGAIN);

        product.broker().kill();
        product.redis().kill();
        deleteMessages();
        Files.delete(DATA.resolve("redis/appendonly.aof"));
        product.redis().start();
        product.broker().start();
        Waiting.until(
                "all come back",
                Duration.ofSeconds(90),
                () -> product.count("SELECT count(*) FROM job WHERE status <> 'COMPLETED'") == 0);
        assertThat(product.log()).contains(SENT_AGAIN);
    }

    private static void deleteMessages() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("broker/kahadb"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
