package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The administrator sees why jobs have failed, and sends them again. */
class FailedJobsIT {

    /** No other test of the shared product has jobs that fail so. */
    private static final String REASON = "took-too-long";

    private static final String PATH = "api/admin/jobs/failed";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student administrator = product.student().with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);

    private String failed(String module) {
        return FailedJob.of(product, student, module, REASON);
    }

    private JsonNode reason() {
        return StreamSupport.stream(
                        administrator
                                .get("api/admin/jobs")
                                .json()
                                .path("failed")
                                .spliterator(),
                        false)
                .filter(each -> each.path("reason").asText().equals(REASON))
                .findFirst()
                .orElseThrow();
    }

    private void assertCompleted(String job) {
        JsonNode ended = student.awaitEnd(job, Duration.ofSeconds(30));
        assertThat(ended.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(ended.path("attempts").asInt()).as("fresh ones").isEqualTo(1);
    }

    @Test
    void allOrOneAreSentAgainWhereTheirFilesAreKept() {
        String one = failed("COS 510");
        String other = failed("COS 511");
        String gone = failed("COS 512");
        product.change("DELETE FROM job_file WHERE job_id = '" + gone + "'");

        assertThat(reason().path("jobs").asInt()).isEqualTo(3);
        assertThat(reason().path("kept").asInt()).isEqualTo(2);
        assertThat(reason().path("ours").asBoolean()).isTrue();
        assertThat(administrator.get(PATH + "/" + REASON).json().findValuesAsText("id"))
                .containsExactlyInAnyOrder(one, other, gone);
        Metrics metrics = new Metrics(product.student());
        Waiting.until(
                "they are counted",
                Duration.ofSeconds(20),
                () -> metrics.value("upschedule_given_up_jobs{source=\"database\"}") >= 3);

        Student.Answer answer = administrator.post(PATH + "/" + REASON + "/" + one + "/send-again", "");
        assertThat(answer.json().path("jobs").asInt()).as(answer.text()).isEqualTo(1);
        assertCompleted(one);
        assertThat(administrator
                        .post(PATH + "/" + REASON + "/" + gone + "/send-again", "")
                        .status())
                .isEqualTo(404);

        Student.Answer all = administrator.post(PATH + "/" + REASON + "/send-again", "");
        assertThat(all.json().path("jobs").asInt()).isEqualTo(1);
        assertThat(all.json().path("more").asBoolean()).isFalse();
        assertCompleted(other);
        assertThat(reason().path("jobs").asInt()).isEqualTo(1);
        assertThat(administrator.delete(PATH + "/" + REASON + "/" + one).status())
                .as("it has not failed")
                .isEqualTo(404);
        assertThat(administrator.delete(PATH + "/" + REASON).status()).isEqualTo(204);
        assertThat(student.get("api/jobs/" + gone).status()).isEqualTo(404);
        assertThat(student.get("api/jobs/" + one).status()).isEqualTo(200);
        assertThat(administrator.get("api/admin/audit").json().findValuesAsText("action"))
                .contains("send-failed-jobs-again", "delete-failed-jobs");
    }

    @Test
    void onlyAdministratorsMay() {
        assertThat(student.get("api/admin/jobs").status()).isEqualTo(401);
        assertThat(student.delete(PATH + "/" + REASON).status()).isEqualTo(401);
        assertThat(student.get(PATH + "/" + REASON).status()).isEqualTo(401);
        assertThat(student.post(PATH + "/" + REASON + "/send-again", "").status())
                .isEqualTo(401);
        assertThat(administrator
                        .get(PATH + "/no-such-reason")
                        .json()
                        .path("type")
                        .asText())
                .endsWith(":not-found");
    }

    @Test
    void deadLettersAreCountedFromTheFirstOn() {
        Metrics metrics = new Metrics(product.student());

        assertThat(metrics.value("upschedule_dead_letters_total")).isNotNegative();
        assertThat(metrics.value("upschedule_messages_refused_total")).isNotNegative();
    }
}
