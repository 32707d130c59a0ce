package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** While students wait for long already, no more are let into the queue. */
class LoadSheddingIT {

    private static final Duration SEEN = Duration.ofSeconds(30);

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Metrics metrics = new Metrics(product.student());

    @Test
    void oldQueueTakesNoUploadsAndReadsGoOn() throws SQLException {
        String job = student.read("read.pdf", Drawn.exams("COS 461"));
        UUID old = UUID.randomUUID();
        try {
            // published in the future, so that nobody takes it up
            execute(
                    "INSERT INTO job (id, owner_id, status, file_name, file_size, file_sha256, request_id, submitted_at, published_at) VALUES ('"
                            + old + "', '" + old
                            + "', 'QUEUED', 'old.pdf', 1, '\\x00', '-', now() - interval '1 hour', now() + interval '1 hour')");
            Waiting.until("the queue is seen to be old", SEEN, () -> queueAge() > 3000);

            Student.Answer refused = student.upload("more.pdf", Drawn.exams("COS 462"));

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotBlank();
            assertThat(student.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);
        } finally {
            execute("DELETE FROM job WHERE id = '" + old + "'");
        }
        Waiting.until("the queue is short again", SEEN, () -> queueAge() < 900);
        assertThat(student.upload("more.pdf", Drawn.exams("COS 462")).status()).isEqualTo(202);
    }

    private double queueAge() {
        return metrics.value("upschedule_queue_age_seconds{source=\"database\"}");
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
