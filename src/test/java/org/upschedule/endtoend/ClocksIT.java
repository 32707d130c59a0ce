package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;

/** A node whose clock is five minutes off from the database's, which all nodes go by. */
class ClocksIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private TestProduct product;

    @AfterEach
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT-5M"})
    void jobsGoTheirWayByTheDatabasesClock(String ahead) {
        product = TestProduct.withEmbeddedBroker("clocks").withMovableDatabase();
        product.startServers();
        product.databaseAhead(Duration.parse(ahead));
        product.startNode();
        Student student = product.student();

        String read = student.read("exams.pdf", Drawn.exams("COS 300"));
        assertThat(student.get("api/jobs/" + read).json().path("attempts").asInt())
                .isEqualTo(1);
        assertThat(product.count("SELECT count(*) FROM job WHERE submitted_at > now() - interval '1 minute'"))
                .as("written by the database's clock")
                .isEqualTo(1);

        UUID working = processing("now() + interval '1 minute'");
        UUID abandoned = processing("now() - interval '1 second'");
        Waiting.until("the job of the dead worker is taken back", SOON, () -> !statusIs(abandoned, "PROCESSING"));
        assertThat(statusIs(working, "PROCESSING")).as("its lease goes on").isTrue();

        product.change("INSERT INTO outbox (job_id, destination, request_id, available_at) VALUES ('" + read
                + "', 'JOBS', '-', now() + interval '1 second')");
        Waiting.until("what is due is sent", SOON, () -> product.count("SELECT count(*) FROM outbox") == 0);
    }

    private UUID processing(String leaseUntil) {
        UUID job = UUID.randomUUID();
        product.change("INSERT INTO job (id, owner_id, status, file_name, file_size, file_sha256, request_id,"
                + " submitted_at, published_at, started_at, attempts, worker, lease_until) VALUES ('" + job + "', '"
                + job + "', 'PROCESSING', 'a.pdf', 1, sha256('" + job + "'), '-', now(), now(), now(), 1, 'another', "
                + leaseUntil + ")");
        return job;
    }

    private boolean statusIs(UUID job, String status) {
        return product.count("SELECT count(*) FROM job WHERE id = '" + job + "' AND status = '" + status + "'") == 1;
    }
}
