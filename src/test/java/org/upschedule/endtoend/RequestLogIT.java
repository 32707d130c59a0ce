package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** Lines of the log about requests: the product under test writes one for each. */
class RequestLogIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestProduct product = TestProduct.shared();
    private final String trace = UUID.randomUUID().toString();
    private final Student student = product.student().with("X-Request-ID", trace);

    private List<String> lines() {
        return product.log()
                .lines()
                .filter(line -> line.contains(trace) && line.contains("\"A request\""))
                .toList();
    }

    private JsonNode line(String method, String route) {
        Waiting.until("the line is there", SOON, () -> find(method, route) != null);
        return find(method, route);
    }

    private JsonNode find(String method, String route) {
        return lines().stream()
                .map(RequestLogIT::parsed)
                .filter(line -> line.path("method").asText().equals(method))
                .filter(line -> line.path("route").asText().equals(route))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lineNamesTheRouteAndWhereTheTimeWentAndNothingOfTheStudent() {
        String job = student.read("my-own-name.pdf", Drawn.exams("COS 301"));
        student.get("api/jobs/" + job + "/schedule");
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        String feed = student.subscribe(timetable);
        student.get(feed);
        student.get("");

        JsonNode upload = line("POST", "/api/uploads");
        assertThat(upload.path("status").asInt()).isEqualTo(202);
        assertThat(upload.has("bodyMillis")).isTrue();
        assertThat(upload.has("turnMillis")).isTrue();
        assertThat(upload.has("databaseMillis")).isTrue();
        assertThat(line("GET", "/api/jobs/{id}/schedule").has("redisMillis")).isTrue();
        JsonNode made = line("POST", "/api/timetables");
        assertThat(made.has("jsonMillis")).isTrue();
        assertThat(made.path("millis").asLong())
                .isGreaterThanOrEqualTo(made.path("databaseMillis").asLong());
        line("GET", "/feeds/{token}.ics");
        line("GET", "page");

        String token = feed.replaceAll(".*/", "").replace(".ics", "");
        assertThat(lines()).allSatisfy(line -> assertThat(line).doesNotContain(job, timetable, token, "my-own-name"));
    }

    @Test
    void slowRequestSaysThatItWaitedForTheDatabase() throws SQLException {
        String job = student.read("exams.pdf", Drawn.exams("COS 302"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        try (Connection other = product.postgres().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM timetable WHERE id = '" + timetable + "' FOR UPDATE");
            CompletableFuture<Student.Answer> deleted = CompletableFuture.supplyAsync(() ->
                    student.send(student.request("api/timetables/" + timetable).DELETE()));
            statement.execute("SELECT pg_sleep(1.5)");
            other.rollback();
            assertThat(deleted.join().status()).isEqualTo(204);
        }

        JsonNode line = line("DELETE", "/api/timetables/{id}");

        assertThat(line.path("why").asText()).isEqualTo("slow");
        assertThat(line.path("databaseMillis").asLong())
                .isBetween(1000L, line.path("millis").asLong());
    }

    /** What is checked only when a transaction commits makes that slow, as a slow disk does. */
    @Test
    void slowCommitIsTheDatabasesToo() throws SQLException {
        String job = student.read("exams.pdf", Drawn.exams("COS 303"));
        String body = "{\"name\": \"%s\", \"jobs\": [\"" + job + "\"]}";
        String timetable =
                student.post("api/timetables", body.formatted("Before")).id();
        try (Connection other = product.postgres().connect();
                Statement statement = other.createStatement()) {
            statement.execute("CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN PERFORM pg_sleep(1.5); RETURN NULL; END'");
            statement.execute("CREATE CONSTRAINT TRIGGER slow_commit AFTER UPDATE ON timetable DEFERRABLE"
                    + " INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.id = '" + timetable
                    + "') EXECUTE FUNCTION slow_commit()");
            Student.Answer put = student.put("api/timetables/" + timetable, body.formatted("After"));
            assertThat(put.status()).as(put.text()).isEqualTo(200);
            statement.execute("DROP FUNCTION slow_commit CASCADE");
        }

        JsonNode line = line("PUT", "/api/timetables/{id}");

        assertThat(line.path("databaseMillis").asLong())
                .as(line.toString())
                .isBetween(1400L, line.path("millis").asLong());
    }
}
