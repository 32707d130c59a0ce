package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
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

/** Who comes too often is told when to come again, and nobody else notices. */
class LimitsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static TestProduct product;
    private static int addresses;

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("limits")
                .with("upschedule.limits.enabled", "true")
                .with("upschedule.limits.changes", "3/PT3S")
                .with("upschedule.limits.address.proposals", "4/PT1H")
                .with("upschedule.limits.address.new-owners", "6/PT1H")
                .with("upschedule.proxy.trusted", "127.0.0.1")
                .start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    /** Behind an address that no other test has. */
    private final String address = "198.51.100." + ++addresses;

    private final Student student = at(address);

    private static Student at(String address) {
        return product.student().with("X-Forwarded-For", address);
    }

    private static List<String> headers(Student.Answer answer) {
        return List.of(answer.header("RateLimit-Policy"), answer.header("RateLimit"));
    }

    @Test
    void elevenUploadsInAnHourAreOneTooMany() throws SQLException {
        for (int i = 0; i < 10; i++) {
            Student.Answer accepted = student.upload("exams.pdf", Drawn.exams("COS " + (100 + i)));
            assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
            assertThat(accepted.header("RateLimit-Policy")).isEqualTo("\"uploads\";q=10;w=3600");
            assertThat(accepted.header("RateLimit")).matches("\"uploads\";r=" + (9 - i) + ";t=36[0-3]\\d");
        }
        int stored = stored("job");

        Student.Answer refused = student.upload("exams.pdf", Drawn.exams("COS 200"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("type").asText()).isEqualTo("urn:upschedule:problem:too-many-requests");
        assertThat(refused.json().path("detail").asText()).contains("Not more than 10", "try again in 6");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3500, 3630);
        assertThat(refused.header("RateLimit")).isEqualTo("\"uploads\";r=0;t=" + refused.header("Retry-After"));
        assertThat(stored("job")).isEqualTo(stored);
        assertThat(student.get("api/jobs").status()).as("reading goes on").isEqualTo(200);
        assertThat(at(address).upload("exams.pdf", Drawn.exams("COS 200")).status())
                .as("somebody else of the same campus")
                .isEqualTo(202);
    }

    @Test
    void administratorsSeeWhatIsRefusedAndNotToWhom() {
        Student.Answer answer = student.get("api/timetables");
        for (int i = 0; i < 50 && answer.status() != 429; i++) {
            answer = student.put("api/timetables/" + UUID.randomUUID(), "{\"jobs\": []}");
        }
        Student administrator = at("198.51.100.251").with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);

        JsonNode limits = administrator.get("api/admin/limits").json();

        assertThat(limits.path("enabled").asBoolean()).isTrue();
        assertThat(limits.path("shared").asBoolean()).isTrue();
        assertThat(limits.path("rates")).anySatisfy(rate -> {
            assertThat(rate.path("limit").asText()).isEqualTo("changes");
            assertThat(rate.path("requests").asInt()).isEqualTo(3);
            assertThat(rate.path("seconds").asInt()).isEqualTo(3);
            assertThat(rate.path("refused").asInt()).isPositive();
        });
        assertThat(limits.path("endpoints")).anySatisfy(endpoint -> {
            assertThat(endpoint.path("endpoint").asText()).isEqualTo("PUT /api/timetables/{id}");
            assertThat(endpoint.path("refused").asInt()).isPositive();
        });
        assertThat(limits.path("callers")).anySatisfy(caller -> {
            assertThat(caller.path("limit").asText()).isEqualTo("changes");
            assertThat(caller.path("caller").asText()).matches("[0-9a-f]{8}");
        });
        assertThat(limits.path("budgets").findValuesAsText("budget")).contains("uploads-in-memory");
        assertThat(limits.toString()).doesNotContain("198.51.100");
        assertThat(student.get("api/admin/limits").status()).isEqualTo(401);
    }

    @Test
    void hundredStatusReadsInAMinute() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            statuses.add(student.get("api/jobs").status());
        }

        assertThat(statuses.subList(0, 100)).containsOnly(200);
        assertThat(statuses.get(100)).isEqualTo(429);
        assertThat(headers(student.get("api/timetables")).get(0))
                .as("other reads are counted apart")
                .isEqualTo("\"reads\";q=300;w=60");
    }

    @Test
    void whoWaitsAsLongAsIsSaidIsLetOn() throws InterruptedException {
        Student.Answer answer = student.get("api/timetables");
        for (int i = 0; i < 3; i++) {
            answer = student.put("api/timetables/" + UUID.randomUUID(), "{\"jobs\": []}");
        }
        while (answer.status() != 429) {
            answer = student.put("api/timetables/" + UUID.randomUUID(), "{\"jobs\": []}");
        }

        Thread.sleep(
                Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))).toMillis());

        assertThat(student.put("api/timetables/" + UUID.randomUUID(), "{\"jobs\": []}")
                        .status())
                .isNotEqualTo(429);
    }

    @Test
    void addressMakesSoManyNewOwnersAndTheKnownOnesGoOn() {
        assertThat(student.get("api/timetables").status()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(at(address).get("api/timetables").status()).isEqualTo(200);
        }

        Student.Answer refused = at(address).get("api/timetables");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Set-Cookie"))
                .as("it would make her a known one")
                .isNull();
        assertThat(refused.header("RateLimit")).startsWith("\"new-owners-address\";r=0;t=");
        assertThat(student.get("api/timetables").status()).isEqualTo(200);
        assertThat(at("198.51.100.250").get("api/timetables").status()).isEqualTo(200);
    }

    @Test
    void ownersOfAnAddressShareItsCeiling() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statuses.add(at(address)
                    .post("api/timetables/" + UUID.randomUUID() + "/proposals", "{}")
                    .status());
        }

        assertThat(statuses).containsExactly(404, 404, 404, 404, 429);
    }

    @Test
    void administratorsTokenIsNotGuessedOften() {
        assertThat(student.get("api/timetables").status())
                .as("now she is known")
                .isEqualTo(200);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(student.send(student.request("api/academic-years/2026")
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer guess" + i)
                            .PUT(HttpRequest.BodyPublishers.ofString("{}")))
                    .status());
        }

        assertThat(statuses).containsExactly(401, 401, 401, 429);
    }

    @Test
    void withoutRedisTheNodeLimitsAloneAndSaysSo() {
        Metrics metrics = new Metrics(product.student());
        student.get("api/timetables");
        assertThat(metrics.value("upschedule_limits_shared")).isEqualTo(1);
        assertThat(limitsInHealth()).isEqualTo("counted by all nodes together");

        product.redis().stop();
        try {
            Waiting.until(
                    "redis is seen to be down", SOON, () -> limitsInHealth().contains("alone"));
            assertThat(limitsInHealth()).isEqualTo("counted by each node alone");
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 101; i++) {
                statuses.add(student.get("api/jobs").status());
            }
            assertThat(statuses.subList(0, 100)).containsOnly(200);
            assertThat(statuses.get(100)).isEqualTo(429);
            assertThat(metrics.value("upschedule_limits_shared")).isZero();
            assertThat(metrics.value("upschedule_limits_counted_alone_total")).isGreaterThanOrEqualTo(101);
        } finally {
            product.redis().start();
        }

        Waiting.until("all nodes count again", SOON, () -> {
            student.get("api/timetables");
            return metrics.value("upschedule_limits_shared") == 1
                    && limitsInHealth().contains("together");
        });
    }

    private static String limitsInHealth() {
        for (var check : product.student().get("health/ready").json().path("checks")) {
            if (check.path("name").asText().equals("redis")) {
                return check.path("data").path("limits").asText();
            }
        }
        throw new AssertionError("There is no check of Redis");
    }

    private static int stored(String table) throws SQLException {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
