package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.job.StateChanges;

/** {@code kill -9} of the server while uploads are coming in: what got a 202 is read all the same, and once. */
class CrashIT {

    private static final int UPLOADS = 300;
    private static final int SENDERS = 8;
    private static final int KILL_AFTER = 120;

    @Test
    void everyAcceptedUploadIsCompletedOnceAfterKill() throws Exception {
        try (TestProduct product = TestProduct.withEmbeddedBroker("crash").start()) {
            Student student = product.student();
            student.get("api/jobs"); // one owner for all senders
            StateChanges changes = new StateChanges(product.postgres()::connect);
            Map<String, byte[]> accepted = new ConcurrentHashMap<>();
            AtomicBoolean killed = new AtomicBoolean();
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            for (int i = 0; i < UPLOADS; i++) {
                int number = i;
                senders.submit(() -> {
                    upload(student, number, accepted);
                    if (accepted.size() >= KILL_AFTER && killed.compareAndSet(false, true)) {
                        product.micro().kill();
                    }
                });
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
            assertThat(killed).isTrue();
            assertThat(accepted).hasSizeBetween(KILL_AFTER, UPLOADS - 1);

            product.micro().start();
            product.awaitReady();

            for (String job : accepted.keySet()) {
                assertThat(student.awaitEnd(job, Duration.ofSeconds(90))
                                .path("status")
                                .asText())
                        .isEqualTo("COMPLETED");
            }
            // Those whose 202 was lost on the way are completed too.
            Waiting.until(
                    "all jobs have ended",
                    Duration.ofSeconds(60),
                    () -> product.count("SELECT count(*) FROM job WHERE status <> 'COMPLETED'") == 0);
            assertThat(changes.repeated("PROCESSING->COMPLETED")).isEmpty();
            assertThat(product.count("SELECT count(*) FROM outbox")).isZero();
            Map.Entry<String, byte[]> one = accepted.entrySet().iterator().next();
            Student.Answer again = student.upload("again.pdf", one.getValue());
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.id()).isEqualTo(one.getKey());
        }
    }

    private static void upload(Student student, int number, Map<String, byte[]> accepted) {
        try {
            byte[] pdf = Drawn.lectures("COS " + (100 + number));
            Student.Answer answer = student.upload(number + ".pdf", pdf);
            if (answer.status() == 202) {
                accepted.put(answer.id(), pdf);
            }
        } catch (UncheckedIOException e) {
            // The server is dead: this upload got no 202, so nothing was promised.
        }
    }
}
