package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;

/** Administrators see how the university has changed its form, and nothing of what a student's file says. */
class FormSentinelIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WITHOUT_CAMPUS =
            "[\"Module\",\"Offered\",\"Group\",\"Lang\",\"Activity\",\"Day\",\"Time\",\"Venue\",\"\",\"Study Prog\"]";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student administrator = product.student().with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);

    private List<JsonNode> forms() {
        List<JsonNode> forms = new ArrayList<>();
        administrator.get("api/admin/forms").json().forEach(forms::add);
        return forms;
    }

    /** Those of lectures in which another word stands in the place of Campus alone. */
    private List<JsonNode> withoutCampus() {
        return forms().stream()
                .filter(form -> form.path("headings").toString().equals(WITHOUT_CAMPUS))
                .toList();
    }

    @Test
    void renamedColumnIsSketchedWithoutWhatTheFileSays() {
        DrawnSchedule drawn = DrawnSchedule.lectures()
                .renamed("Campus", "Anna's secret")
                .row("COS 467", "S2", "G01", "E ~L", "L1", "Tuesday", "10:30 - 11:20", "IT 4-4", "HATFIELD", "");
        student.read("lectures.pdf", drawn.pdf());

        Waiting.until("it is noted", SOON, () -> !withoutCampus().isEmpty());

        JsonNode form = withoutCampus().get(0);
        assertThat(form.path("kind").asText()).isEqualTo("LECTURES");
        assertThat(form.path("rulings")).hasSize(11);
        assertThat(form.path("knownHeadings").get(8).asText()).isEqualTo("Campus");
        assertThat(form.path("knownRulings")).hasSize(11);
        assertThat(administrator.get("api/admin/forms").text())
                .doesNotContain("secret", "COS 467", "HATFIELD", "IT 4-4");

        String path = "api/admin/forms/" + form.path("id").asText();
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).status()).isEqualTo(404);
        assertThat(administrator.get("api/admin/audit?limit=1").text()).contains("check-form");
    }

    @Test
    void knownFormIsNotNoted() {
        int before = forms().size();
        student.read("lectures.pdf", Drawn.lectures("COS 468"));
        student.read("exams.pdf", Drawn.exams("COS 468"));
        student.read("tests.pdf", Drawn.tests("COS 468"));

        assertThat(forms()).hasSize(before);
        assertThat(student.get("api/admin/forms").status()).isEqualTo(401);
    }
}
