package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator tells everybody, and how it is written down who did what. */
class AdministrationIT {

    private static final String ANNOUNCEMENT = """
            {"level": "%s", "english": "%s", "afrikaans": "Moenie vandag kom nie.", "from": "%s", "until": "%s"}""";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student administrator = product.student().with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);

    private static String announcement(String english, Instant from, Instant until) {
        return ANNOUNCEMENT.formatted("WARNING", english, from, until);
    }

    private Student.Answer delete(Student caller, String id) {
        return caller.send(caller.request("api/admin/announcements/" + id).DELETE());
    }

    @Test
    void announcementIsShownToEverybodyUntilItIsTakenAway() {
        Instant now = Instant.now();
        Student.Answer made = administrator.post(
                "api/admin/announcements",
                announcement("The service rests tonight.", now.minusSeconds(60), now.plusSeconds(3600)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(administrator
                        .post(
                                "api/admin/announcements",
                                announcement("Not yet.", now.plusSeconds(3600), now.plusSeconds(7200)))
                        .status())
                .isEqualTo(201);

        Waiting.until("students see it", Duration.ofSeconds(30), () -> shown().contains("The service rests tonight."));
        assertThat(shown()).contains("Moenie vandag kom nie.").doesNotContain("Not yet.");
        assertThat(administrator.get("api/admin/announcements").text()).contains("Not yet.");

        assertThat(delete(administrator, made.id()).status()).isEqualTo(204);
        assertThat(delete(administrator, made.id()).status()).isEqualTo(404);
        Waiting.until("students do not see it any more", Duration.ofSeconds(30), () -> !shown().contains(
                        "The service rests tonight."));
        JsonNode latest = acts("?limit=1").get(0);
        assertThat(latest.path("action").asText()).isEqualTo("end-announcement");
        assertThat(latest.path("actor").asText()).isEqualTo("token");
        assertThat(latest.path("before").asText()).contains("The service rests tonight.");
        assertThat(latest.path("after").isNull()).isTrue();
        assertThat(acts("?limit=1&before=" + latest.path("id").asText())
                        .get(0)
                        .path("id")
                        .asLong())
                .isLessThan(latest.path("id").asLong());
    }

    private String shown() {
        return student.get("api/announcements").text();
    }

    private JsonNode acts(String query) {
        Student.Answer answer = administrator.get("api/admin/audit" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"level\": \"LOUD\", \"english\": \"a\", \"afrikaans\": \"b\", \"from\": \"2026-01-01T00:00:00Z\", \"until\": \"2026-01-02T00:00:00Z\"}",
                "{\"level\": \"INFO\", \"english\": \"a\", \"afrikaans\": \"b\", \"from\": \"2026-01-02T00:00:00Z\", \"until\": \"2026-01-01T00:00:00Z\"}",
                "{\"level\": \"INFO\", \"english\": \" \", \"afrikaans\": \"b\", \"from\": \"2026-01-01T00:00:00Z\", \"until\": \"2026-01-02T00:00:00Z\"}"
            })
    void announcementThatSaysNothingIsRefused(String body) {
        Student.Answer refused = administrator.post("api/admin/announcements", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/admin/audit", "api/admin/announcements"})
    void studentIsRefused(String path) {
        assertThat(student.get(path).status()).isEqualTo(401);
        assertThat(student.post("api/admin/announcements", announcement("x", Instant.EPOCH, Instant.now()))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=x", "?before=x"})
    void auditOfNoSuchPageIsRefused(String query) {
        assertThat(administrator.get("api/admin/audit" + query).status()).isIn(400, 404);
    }

    @Test
    void editOfAnAcademicYearIsWrittenDownWithWhatItWas() {
        String file = student.get("api/academic-years/2026").text().replace("2026", "2029");
        HttpRequest.Builder put = administrator
                .request("api/academic-years/2029")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(file));
        assertThat(administrator.send(put).status()).isEqualTo(200);

        assertThat(acts("")).anySatisfy(act -> {
            assertThat(act.path("action").asText()).isEqualTo("edit-academic-year");
            assertThat(act.path("subject").asText()).isEqualTo("2029");
            assertThat(act.path("before").isNull()).isTrue();
            assertThat(act.path("after").asText()).contains("2029-");
            assertThat(act.path("requestId").asText()).isNotBlank();
        });
    }
}
