package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** A node says that it runs, and leaves nothing behind when it stops. */
class RegisteredNodesIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void nodeTellsOfTooManyConnectionsAndWritesItsCountsWhenItStops() throws IOException {
        try (TestProduct product = TestProduct.withEmbeddedBroker("nodes")
                .with("upschedule.feed.statistics-interval", "PT1H")
                .start()) {
            Waiting.until("the node is seen", SOON, () -> nodes(product) == 1);
            Waiting.until("it is in the health document", SOON, () -> !database(product)
                    .path("connections")
                    .isMissingNode());
            assertThat(database(product).path("tooManyConnections").asBoolean()).isFalse();

            long allowed = product.count("""
                    SELECT CAST(current_setting('max_connections') AS integer)
                        - CAST(current_setting('superuser_reserved_connections') AS integer)""");
            product.change("INSERT INTO node VALUES (gen_random_uuid(), " + allowed + ", now() + interval '1 minute')");

            Waiting.until("two are too many", SOON, () -> database(product)
                    .path("tooManyConnections")
                    .asBoolean());
            assertThat(database(product).path("connections").asText())
                    .isEqualTo("2 nodes may open " + (100 + allowed) + ", PostgreSQL allows " + allowed);
            Metrics metrics = new Metrics(product.student());
            assertThat(metrics.value("upschedule_nodes{source=\"database\"}")).isEqualTo(2);
            Waiting.until("the log says it", SOON, () -> logSays(product, "more connections than PostgreSQL allows"));

            poll(product, 3);
            product.micro().stop();

            assertThat(product.count("SELECT sum(fetches) FROM feed_client")).isEqualTo(3);
            assertThat(nodes(product)).as("the other one is still there").isEqualTo(1);
        }
    }

    private static void poll(TestProduct product, int times) {
        Student student = product.student();
        String job = student.read("exams.pdf", Drawn.exams("COS 301"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        String feed = student.subscribe(timetable);
        for (int poll = 0; poll < times; poll++) {
            assertThat(product.student().get(feed).status()).isEqualTo(200);
        }
    }

    private static long nodes(TestProduct product) {
        return product.count("SELECT count(*) FROM node");
    }

    private static boolean logSays(TestProduct product, String text) {
        return product.log().contains(text);
    }

    private static JsonNode database(TestProduct product) {
        JsonNode checks = product.student().get("health/ready").json().path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.path("name").asText().equals("database"))
                .findFirst()
                .orElseThrow()
                .path("data");
    }
}
