package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** A page follows its job by one connection, which costs the node no thread and no query of its own. */
class JobEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static TestProduct product;

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("job-events")
                .with("upschedule.limits.enabled", "true")
                .with("upschedule.limits.status", "1000/PT1M")
                .with("upschedule.job.streams.max", "120")
                .with("upschedule.job.streams.max-time", "PT15S")
                .start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private final Student student = product.student();
    private final Metrics metrics = new Metrics(product.student());

    private Following follow(Student who, String job) {
        return follow(who, job, null);
    }

    private Following follow(Student who, String job, String lastEventId) {
        return new Following(product.address(), who, job, lastEventId);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A job that nobody works on: it is published in the future. */
    private String waitingJob(Student who) throws SQLException {
        String read = who.read("read.pdf", Drawn.exams("COS 730"));
        String id = UUID.randomUUID().toString();
        execute(
                "INSERT INTO job (id, owner_id, status, file_name, file_size, file_sha256, request_id, submitted_at, published_at)"
                        + " SELECT '" + id
                        + "', owner_id, 'QUEUED', 'waiting.pdf', 1, decode(md5(random()::text), 'hex'), '-', now(),"
                        + " now() + interval '1 hour' FROM job WHERE id = '" + read + "'");
        return id;
    }

    private static void becomes(String job, String change) throws SQLException {
        execute("UPDATE job SET " + change + " WHERE id = '" + job + "'");
    }

    @Test
    void tellsTheWholeWayOfAJob() throws Exception {
        String job = waitingJob(student);
        Following following = follow(student, job);
        Waiting.until("told that it waits", SOON, () -> following.told("status").contains("QUEUED"));
        assertThat(following.told("queuePosition").get(0)).matches("[1-9]\\d*");
        assertThat(following.header("Content-Type")).as(following.head()).startsWith("text/event-stream");
        assertThat(following.header("Cache-Control")).isEqualTo("no-store");
        assertThat(following.header("RateLimit-Policy")).isEqualTo("\"status\";q=1000;w=60");

        becomes(
                job,
                "status = 'PROCESSING', attempts = 1, started_at = now(), lease_until = now() + interval '1 hour'");
        Waiting.until(
                "told that it is read", SOON, () -> following.told("status").contains("PROCESSING"));
        becomes(job, "status = 'COMPLETED', kind = 'EXAMS', finished_at = now(), lease_until = NULL");
        following.awaitEnd(Duration.ofSeconds(20));

        assertThat(following.told("status")).containsExactly("QUEUED", "PROCESSING", "COMPLETED");
        assertThat(following.lines()).contains("id: end", "retry: 2000");
        assertThat(product.log()).as("it was ended once").doesNotContain("already released");
        assertThat(follow(student, job, "end").status()).as("there is no more").isEqualTo(204);
    }

    @Test
    void uploadIsFollowedToItsEnd() throws Exception {
        Following read = follow(
                student, student.upload("exams.pdf", Drawn.exams("COS 731")).id());
        Following damaged = follow(
                student,
                student.upload("damaged.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII))
                        .id());
        read.awaitEnd(Duration.ofSeconds(20));
        damaged.awaitEnd(Duration.ofSeconds(20));

        assertThat(read.told("status")).endsWith("COMPLETED");
        assertThat(damaged.told("status")).endsWith("FAILED");
        assertThat(String.join("\n", damaged.lines())).contains("urn:upschedule:problem:damaged");
    }

    @Test
    void jobThatIsForgottenEndsItsStream() throws Exception {
        String job = waitingJob(student);
        Following following = follow(student, job);
        Waiting.until("told that it waits", SOON, () -> following.told("status").contains("QUEUED"));

        student.delete("api/jobs/" + job);
        following.awaitEnd(Duration.ofSeconds(20));

        assertThat(following.lines()).contains("event: gone", "id: end");
    }

    @Test
    void othersFollowNothing() throws Exception {
        String job = waitingJob(student);
        Student other = product.student();
        other.get("api/jobs");

        assertThat(follow(other, job).status()).isEqualTo(404);
        assertThat(other.get("api/jobs/" + job + "/events").header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void streamEndsByItselfAndOneOwnerHasOnlyTen() throws Exception {
        String job = waitingJob(student);
        List<Following> streams = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Following following = follow(student, job);
            assertThat(following.status()).isEqualTo(200);
            streams.add(following);
        }

        Student.Answer eleventh = student.get("api/jobs/" + job + "/events");

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("Retry-After")).isEqualTo("5");
        for (Following each : streams) {
            each.awaitEnd(Duration.ofSeconds(60));
            assertThat(each.lines()).contains(":");
        }
        assertThat(follow(student, job).status()).as("room again").isEqualTo(200);
    }

    @Test
    void readersWhoNeverReadCostNoThreadAndLeaveWhenTheyGo() throws Exception {
        double before = open();
        double threads = threads();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int owner = 0; owner < 12; owner++) {
                Student one = product.student();
                String job = waitingJob(one);
                for (int i = 0; i < 10 && sockets.size() < 100; i++) {
                    sockets.add(silent(one, job));
                }
            }
            Waiting.until("all are open", SOON, () -> open() >= before + 100);
            assertThat(threads()).isLessThan(threads + 30);
            for (int i = 0; i < 3; i++) {
                Following good = follow(
                        student,
                        student.upload("exams.pdf", Drawn.exams("COS " + (740 + i)))
                                .id());
                good.awaitEnd(Duration.ofSeconds(20));
                assertThat(good.told("status")).endsWith("COMPLETED");
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        Waiting.until("their places are free", Duration.ofSeconds(60), () -> open() <= before);
    }

    private Socket silent(Student who, String job) throws IOException {
        Socket socket = new Socket("127.0.0.1", product.address().getPort());
        socket.getOutputStream()
                .write(("GET /api/jobs/" + job + "/events HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + who.cookie()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private double open() {
        return metrics.value("upschedule_budget_used{budget=\"job-streams\"}");
    }

    private double threads() {
        return product.student()
                .get("metrics?scope=base")
                .text()
                .lines()
                .filter(line -> line.startsWith("thread_count"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .findFirst()
                .orElseThrow();
    }
}
