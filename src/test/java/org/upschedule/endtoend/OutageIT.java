package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upschedule.drawing.Drawn;

/** Each server that the product depends on goes and comes back; the product is not restarted. */
class OutageIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static TestProduct product;

    @BeforeAll
    static void start() {
        product = TestProduct.withOutsideBroker("outage").start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private final Student student = product.student();

    @Test
    void brokerGoesAndComesBack() {
        String before = student.read("before.pdf", Drawn.exams("COS 200"));
        Student.Answer timetable = student.post("api/timetables", "{\"jobs\": [\"" + before + "\"]}");
        String feed = student.subscribe(timetable.id());

        product.broker().stop();
        Student.Answer during = student.upload("during.pdf", Drawn.exams("COS 201"));
        assertThat(during.status()).as("accepted all the same").isEqualTo(202);
        Waiting.until("broker is seen to be down", SOON, () -> isDegraded("broker"));
        assertThat(student.get("health/ready").status())
                .as("degraded, not down: a balancer goes on sending callers here")
                .isEqualTo(200);
        assertThat(student.get("api/jobs/" + during.id()).json().path("status").asText())
                .isEqualTo("QUEUED");
        assertThat(student.upload("during too.pdf", Drawn.exams("COS 202")).status())
                .isEqualTo(202);
        assertThat(student.get(feed).text()).contains("BEGIN:VEVENT");

        product.broker().start();
        Waiting.until("broker is back", SOON, () -> !isDegraded("broker"));
        assertThat(student.awaitEnd(during.id(), SOON).path("status").asText()).isEqualTo("COMPLETED");
        student.read("after.pdf", Drawn.exams("COS 203"));
        awaitNoOpenTransaction();
    }

    @Test
    void databaseGoesAndComesBack() {
        student.read("before.pdf", Drawn.exams("COS 210"));

        product.postgres().stop();
        Student.Answer during = student.upload("during.pdf", Drawn.exams("COS 211"));
        assertThat(during.status()).as(during.text()).isEqualTo(503);
        assertThat(during.header("Retry-After")).isEqualTo("5");
        assertThat(during.header("Content-Type")).startsWith("application/problem+json");
        assertThat(during.json().path("type").asText()).isEqualTo("urn:upschedule:problem:unavailable");
        assertThat(during.text()).doesNotContain("Exception", "at org.", "jdbc", "127.0.0.1");
        Instant asked = Instant.now();
        assertThat(student.get("api/jobs").status()).isEqualTo(503);
        assertThat(Duration.between(asked, Instant.now()))
                .as("told at once, and not after EclipseLink's own tries, with 5 seconds before each")
                .isLessThan(Duration.ofSeconds(5));
        Waiting.until("database is seen to be down", SOON, () -> !isUp("database"));
        assertThat(student.get("health/live").status()).isEqualTo(200);

        product.postgres().start();
        product.awaitReady();
        student.read("after.pdf", Drawn.exams("COS 212"));
        awaitNoOpenTransaction();
    }

    @Test
    void databaseDiesWhileJobsAreRead() {
        String[] jobs = new String[20];
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] =
                    student.upload(i + ".pdf", Drawn.exams("COS " + (220 + i))).id();
        }

        product.postgres().kill();
        product.postgres().start();
        product.awaitReady();

        for (String job : jobs) {
            assertThat(student.awaitEnd(job, SOON).path("status").asText()).isEqualTo("COMPLETED");
        }
        awaitNoOpenTransaction();
    }

    @Test
    void redisGoesAndComesBack() {
        product.redis().stop();
        Waiting.until("redis is seen to be down", SOON, () -> isDegraded("redis"));
        assertThat(student.get("health/ready").status())
                .as("degraded, not down")
                .isEqualTo(200);
        String job = student.read("during.pdf", Drawn.exams("COS 250"));
        assertThat(student.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);

        product.redis().start();
        Waiting.until("redis is back", SOON, () -> !isDegraded("redis"));
    }

    /** What administrators start for the first 24 hours. */
    @Test
    void watchTellsWhatWasAwayAndWhatWasRead(@TempDir Path folder) {
        try (WatchScript watch = WatchScript.start(folder, product.address())) {
            watch.awaitSaid(": ready");
            product.redis().stop();
            watch.awaitSaid(": redis does not answer");
            student.read("during.pdf", Drawn.exams("COS 260"));
            product.redis().start();
            watch.awaitSaid(": redis is back");
            product.postgres().stop();
            watch.awaitSaid(": not ready, status 503");
            product.postgres().start();
            product.awaitReady();
            watch.awaitSaid(": not ready, status 503", ": ready");

            assertThat(watch.interrupt()).as("no target was missed").isZero();

            assertThat(watch.report())
                    .contains(
                            "| uploads are let in (no answer from 500 on) | at least 99.9 % | 1 of 1 (100.000 %) | met |",
                            "| EXAMS | completed | ",
                            "redis did not answer for a time",
                            "The database had ",
                            ": redis is back\n")
                    .containsPattern(
                            "\\| uploads are read within 10 s \\| at least 99.9 % \\| (\\d) of \\1 \\(100.000 %\\) \\| met \\|")
                    .containsPattern(
                            "\\| " + watch.node() + " \\| \\d[^|]* \\| \\d+ of \\d+ looks \\| \\d[^|]* \\| 0 \\|");
        }
    }

    @Test
    void watchSaysWhichTargetWasMissedAndGoesOnAfterItsEnd(@TempDir Path folder) {
        product.postgres().stop();
        try (WatchScript watch = WatchScript.start(folder, product.address())) {
            watch.awaitSaid(": not ready, status 503");
            watch.kill();
        } finally {
            product.postgres().start();
            product.awaitReady();
        }
        try (WatchScript watch = WatchScript.start(folder, product.address())) {
            watch.awaitSaid(": not ready, status 503", "the watch begins", ": ready");
            product.postgres().stop();
            for (int i = 0; i < 3; i++) {
                assertThat(student.upload("refused.pdf", Drawn.exams("COS 27" + i))
                                .status())
                        .isEqualTo(503);
            }
            watch.awaitSaid("the watch begins", ": ready", ": not ready, status 503");
            product.postgres().start();
            product.awaitReady();
            watch.awaitSaid("the watch begins", ": ready", ": not ready, status 503", ": ready");

            assertThat(watch.interrupt()).as("a target was missed").isEqualTo(1);

            assertThat(watch.report())
                    .contains(
                            "| uploads are let in (no answer from 500 on) | at least 99.9 % | 0 of 3 (0.000 %) | MISSED |")
                    .contains("| unavailable | 3 |");
        }
    }

    /** No thread is left with a connection that it does not use. */
    private static void awaitNoOpenTransaction() {
        Waiting.until("no transaction is older than a second", SOON, () -> {
            try (Connection connection = product.postgres().connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND xact_start < now() - interval '1 second'")) {
                rows.next();
                return rows.getInt(1) == 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean isUp(String check) {
        return check(check).path("status").asText().equals("UP");
    }

    private boolean isDegraded(String check) {
        return check(check).path("data").path("degraded").asBoolean();
    }

    private JsonNode check(String name) {
        for (JsonNode check : student.get("health/ready").json().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check " + name);
    }
}
