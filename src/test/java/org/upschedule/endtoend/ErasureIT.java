package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import redis.clients.jedis.Jedis;

/** A student deletes all that is hers: at once, everywhere, and nothing of others. */
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String WAITS_FOR_US =
            "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))";

    private static final String WAITS_FOR_WHO_WAITS_FOR_US = """
            SELECT 1 FROM pg_locks one, pg_locks other WHERE NOT one.granted AND NOT other.granted
            AND pg_backend_pid() = ANY (pg_blocking_pids(one.pid)) AND one.pid = ANY (pg_blocking_pids(other.pid))""";

    private final TestProduct product = TestProduct.shared();

    @Test
    void nothingOfHersIsLeft() throws SQLException {
        Student student = product.student();
        String job = student.read("exams.pdf", Drawn.exams("COS 451"));
        String timetable = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}")
                        .id();
        String feed = student.post(timetable + "/feed", "").json().path("url").asText();
        Student other = product.student();
        String others = other.read("exams.pdf", Drawn.exams("COS 451"));
        assertThat(student.get(feed).status()).isEqualTo(200);
        String owner = ownerOf(student);

        Student.Answer deleted = student.delete("api/me");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("upschedule-id=;"))
                .allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(student.get(feed).status()).isEqualTo(404);
        assertThat(student.get("api/jobs").json()).isEmpty();
        assertThat(student.get(timetable).status()).isEqualTo(404);
        assertThat(other.get("api/jobs/" + others + "/schedule").status()).isEqualTo(200);
        try (Jedis redis = new Jedis("127.0.0.1", product.redis().port())) {
            assertThat(redis.get("upschedule:schedule:" + job))
                    .as("a mark at most that it was deleted")
                    .isNullOrEmpty();
        }
        assertRowsWith(owner, 0);
    }

    @Test
    void whoHasNothingDeletesNothing() {
        assertThat(product.student().delete("api/me").status()).isEqualTo(204);
    }

    /** Else the timetable would be left without its files: the deletion could not see it yet, and waited for its files alone. */
    @Test
    void timetableThatIsBeingMadeGoesToo() throws Exception {
        Student student = product.student();
        String body = "{\"jobs\": [\"" + student.read("exams.pdf", Drawn.exams("COS 452")) + "\"]}";
        String owner = ownerOf(student);

        List<Student.Answer> answers = oneBehindTheOther(
                "timetable_calendar", () -> student.post("api/timetables", body), () -> student.delete("api/me"));

        assertThat(answers).extracting(Student.Answer::status).containsExactly(201, 204);
        assertRowsWith(owner, 0);
    }

    @Test
    void timetableOfWhatIsBeingDeletedIsRefused() throws Exception {
        Student student = product.student();
        String body = "{\"jobs\": [\"" + student.read("exams.pdf", Drawn.exams("COS 453")) + "\"]}";
        String owner = ownerOf(student);

        List<Student.Answer> answers = oneBehindTheOther(
                "job_file", () -> student.delete("api/me"), () -> student.post("api/timetables", body));

        assertThat(answers).extracting(Student.Answer::status).containsExactly(204, 404);
        assertThat(answers.get(1).json().path("type").asText()).isEqualTo("urn:upschedule:problem:not-found");
        assertRowsWith(owner, 0);
    }

    /** A file and a timetable of it, each of which takes rows of the other along. */
    @ParameterizedTest
    @ValueSource(strings = {"me", "timetables/{timetable}"})
    void deletionsDoNotBlockEachOther(String other) throws Exception {
        Student student = product.student();
        String job = student.read("exams.pdf", Drawn.exams("COS 454"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        String owner = ownerOf(student);

        List<Student.Answer> answers = oneBehindTheOther(
                "job_file",
                () -> student.delete("api/jobs/" + job),
                () -> student.delete("api/" + other.replace("{timetable}", timetable)));

        assertThat(answers).extracting(Student.Answer::status).containsExactly(204, 204);
        assertRowsWith(owner, 0);
    }

    /** Holds up the first request where it writes to the table, until the second waits for it. */
    private List<Student.Answer> oneBehindTheOther(
            String table, Supplier<Student.Answer> first, Supplier<Student.Answer> second) throws Exception {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
            CompletableFuture<Student.Answer> one = CompletableFuture.supplyAsync(first);
            Waiting.until("the first is held up", PATIENCE, () -> isThere(statement, WAITS_FOR_US));
            CompletableFuture<Student.Answer> other = CompletableFuture.supplyAsync(second);
            Waiting.until("the second waits for it", PATIENCE, () -> isThere(statement, WAITS_FOR_WHO_WAITS_FOR_US));
            database.rollback();
            return List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
        }
    }

    private static boolean isThere(Statement statement, String query) {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ownerOf(Student student) {
        return student.cookie().replaceFirst(".*=", "").replaceFirst("\\..*", "");
    }

    private void assertRowsWith(String owner, int rows) throws SQLException {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            for (String table : List.of("job", "timetable")) {
                try (ResultSet count =
                        statement.executeQuery("SELECT count(*) FROM " + table + " WHERE owner_id = '" + owner + "'")) {
                    count.next();
                    assertThat(count.getInt(1)).as(table).isEqualTo(rows);
                }
            }
        }
    }
}
