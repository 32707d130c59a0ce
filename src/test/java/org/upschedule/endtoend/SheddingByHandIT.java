package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.drawing.Drawn;

/** An administrator switches off for a time what costs much; all else goes on. */
class SheddingByHandIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String UPLOADS = "api/admin/load-shedding/uploads";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student administrator = product.student().with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);
    private final Metrics metrics = new Metrics(product.student());

    private Student.Answer shed(int percent, Instant until) {
        return administrator.put(UPLOADS, "{\"percent\": %d, \"until\": \"%s\"}".formatted(percent, until));
    }

    private Student.Answer upload() {
        return student.upload("exams.pdf", Drawn.exams("COS 463"));
    }

    @AfterEach
    void takeUpAgain() {
        administrator.delete(UPLOADS);
        awaitPercent(0);
    }

    private void awaitPercent(int percent) {
        Waiting.until(
                "the node knows it",
                SOON,
                () -> metrics.value("upschedule_shedding_percent{load=\"uploads\"}") == percent);
    }

    @Test
    void uploadsAreRefusedAndStudentsAreToldWhileAllElseGoesOn() {
        String job = student.read("lectures.pdf", Drawn.lectures("COS 464"));
        double before = metrics.value("upschedule_shedding_refused_total{load=\"uploads\"}");
        Student.Answer begun = shed(100, Instant.now().plusSeconds(3600));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        awaitPercent(100);

        Student.Answer refused = upload();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("type").asText()).isEqualTo("urn:upschedule:problem:switched-off");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 300);
        assertThat(metrics.value("upschedule_shedding_refused_total{load=\"uploads\"}"))
                .isGreaterThan(before);
        assertThat(metrics.value("upschedule_shedding_percent{load=\"uploads\"}"))
                .isEqualTo(100);
        assertThat(student.get("api/announcements").text())
                .contains("No new files are taken until", "Geen nuwe lêers word geneem tot");
        Student.Answer timetable = student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}");
        assertThat(timetable.status()).isEqualTo(201);
        assertThat(student.post("api/timetables/" + timetable.id() + "/proposals", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(administrator.get("api/admin/load-shedding").text()).contains("\"uploads\"");
        assertThat(administrator.delete(UPLOADS).status()).isEqualTo(204);
        assertThat(administrator.delete(UPLOADS).status()).isEqualTo(404);
        assertThat(administrator.get("api/admin/audit?limit=2").json().findValuesAsText("action"))
                .containsExactly("end-shedding", "shed-load");
    }

    @Test
    void endsByItself() {
        assertThat(shed(100, Instant.now().plusSeconds(6)).status()).isEqualTo(200);
        Waiting.until("uploads are refused", SOON, () -> upload().status() == 503);

        Waiting.until("uploads are taken again", SOON, () -> upload().status() < 300);

        assertThat(student.get("api/announcements").text()).doesNotContain("No new files");
        assertThat(administrator.get("api/admin/load-shedding").json()).isEmpty();
    }

    @Test
    void partOfThemIsRefusedByChance() {
        assertThat(shed(50, Instant.now().plusSeconds(3600)).status()).isEqualTo(200);
        Waiting.until("some are refused", SOON, () -> upload().status() == 503);

        Waiting.until("others are taken", SOON, () -> upload().status() < 300);
    }

    @ParameterizedTest
    @CsvSource({"0, 3600, 400", "101, 3600, 400", "100, -1, 400", "100, 700000, 400"})
    void whatCannotBeIsRefused(int percent, int seconds, int status) {
        assertThat(shed(percent, Instant.now().plusSeconds(seconds)).status()).isEqualTo(status);
        assertThat(upload().status()).isLessThan(300);
    }

    @Test
    void onlyAdministratorsSwitchOffAndNotEverything() {
        String body =
                "{\"percent\": 100, \"until\": \"%s\"}".formatted(Instant.now().plusSeconds(60));

        assertThat(student.put(UPLOADS, body).status()).isEqualTo(401);
        assertThat(student.get("api/admin/load-shedding").status()).isEqualTo(401);
        assertThat(administrator.put("api/admin/load-shedding/feeds", body).status())
                .isEqualTo(404);
        assertThat(administrator.put(UPLOADS, "{\"percent\": 100}").status()).isEqualTo(400);
    }
}
