package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upschedule.endtoend.AdminScript.Said;

/** Each command for a terminal, on the running product. */
class AdminScriptIT {

    /** No other test of the shared product has jobs that fail so. */
    private static final String REASON = "internal-error";

    private static final String YEAR = "2031";

    @TempDir
    private Path folder;

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();

    private AdminScript script(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "UPSCHEDULE_ADDRESS", product.address().toString(), "UPSCHEDULE_ADMIN_TOKEN", TestProduct.ADMIN_TOKEN));
        environment.putAll(more);
        return new AdminScript(environment);
    }

    private String failed(String module) {
        return FailedJob.of(product, student, module, REASON);
    }

    @Test
    void eachCommandDoesWhatItSays() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), TestProduct.ADMIN_TOKEN + "\n");
        AdminScript script = script(Map.of("UPSCHEDULE_ADMIN_TOKEN", "", "UPSCHEDULE_ADMIN_TOKEN_FILE", "" + token));

        handleFailedJobs(script);
        announce(script);
        editYear(script);
        steer(script);
        watch(script);
        assertThat(script.call("settings").json().findValuesAsText("name")).contains("upschedule.retention.pdf");
        assertThat(script.call("production").json().path("declared").asBoolean(true))
                .isFalse();
        assertThat(script.call("audit").json().findValuesAsText("action"))
                .contains("edit-academic-year", "announce", "end-announcement", "send-failed-jobs-again");
        List<String> latest = script.call("audit", "2").json().findValuesAsText("id");
        assertThat(latest).hasSize(2);
        assertThat(script.call("audit", "1", latest.get(0)).json().findValuesAsText("id"))
                .containsExactly(latest.get(1));

        assertThat(script.called()).as("each command is tried").isEqualTo(AdminScript.commands());
    }

    private void handleFailedJobs(AdminScript script) {
        String one = failed("COS 610");
        String other = failed("COS 611");
        assertThat(script.call("queue").json().path("failed").findValuesAsText("reason"))
                .contains(REASON);
        assertThat(script.call("jobs", REASON).json().findValuesAsText("id")).contains(one, other);

        assertThat(script.call("job-retry", REASON, one).json().path("jobs").asInt())
                .isEqualTo(1);
        assertThat(script.call("jobs-retry", REASON).json().path("jobs").asInt())
                .isEqualTo(1);
        for (String job : List.of(one, other)) {
            assertThat(student.awaitEnd(job, Duration.ofSeconds(60))
                            .path("status")
                            .asText())
                    .isEqualTo("COMPLETED");
        }

        String unwanted = failed("COS 612");
        String rest = failed("COS 613");
        assertThat(script.call("job-delete", REASON, unwanted)).isEqualTo(new Said(0, "", ""));
        assertThat(student.get("api/jobs/" + unwanted).status()).isEqualTo(404);
        assertThat(script.call("jobs-delete", REASON)).isEqualTo(new Said(0, "", ""));
        assertThat(student.get("api/jobs/" + rest).status()).isEqualTo(404);
    }

    private static void steer(AdminScript script) {
        String shed =
                "{\"percent\": 1, \"until\": \"%s\"}".formatted(Instant.now().plusSeconds(60));
        assertThat(script.callWith(shed, "shed", "proposals", "-")
                        .json()
                        .path("percent")
                        .asInt())
                .isEqualTo(1);
        assertThat(script.call("shedding").json().findValuesAsText("load")).contains("proposals");
        assertThat(script.call("shed-end", "proposals").exit()).isZero();
    }

    private static void watch(AdminScript script) {
        assertThat(script.call("limits").json().has("rates")).isTrue();
        assertThat(script.call("feeds").exit()).isZero();
        assertThat(script.call("groups", "2026").json().path("year").asInt()).isEqualTo(2026);
        assertThat(script.call("forms").json().isArray()).isTrue();
        assertThat(script.call("form-checked", "0").error()).contains("There is no such layout.");
    }

    private static void announce(AdminScript script) {
        Instant now = Instant.now();
        String announcement = """
                {"level": "INFO", "english": "By the script.", "afrikaans": "Deur die skrip.", "from": "%s", "until": "%s"}""".formatted(now.minusSeconds(60), now.plusSeconds(60));
        String id =
                script.callWith(announcement, "announce", "-").json().path("id").asText();
        assertThat(script.call("announcements").json().findValuesAsText("english"))
                .contains("By the script.");
        assertThat(script.call("announcement-delete", id).exit()).isZero();
        assertThat(script.call("announcement-delete", id).exit()).isEqualTo(1);
    }

    private void editYear(AdminScript script) throws IOException {
        Path file = Files.writeString(
                folder.resolve("year.json"), script.call("year", "2026").out().replace("2026", YEAR));

        assertThat(script.call("year-preview", YEAR, file.toString()).exit()).isZero();
        assertThat(script.call("year-put", YEAR, file.toString())
                        .json()
                        .path("year")
                        .asText())
                .isEqualTo(YEAR);
        assertThat(script.call("years").json().findValuesAsText("year")).contains(YEAR);
        String version = script.call("year-versions", YEAR)
                .json()
                .path(0)
                .path("version")
                .asText();
        assertThat(seen(version, file).exit()).isZero();
        assertThat(seen(version, file)).as("it is no longer that version").satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.error()).contains("changed-meanwhile");
        });
    }

    private Said seen(String version, Path file) {
        return script(Map.of("UPSCHEDULE_IF_VERSION", version)).call("year-put", YEAR, file.toString());
    }

    @Test
    void refusalsAreSaidAndNeverTheToken() {
        Said wrong = script(Map.of("UPSCHEDULE_ADMIN_TOKEN", "not\"the\\token")).call("queue");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.error()).contains("token-needed").doesNotContain("not\"the");
        assertThat(wrong.out()).isEmpty();

        assertThat(script(Map.of()).call("jobs", "no-such-reason").error()).contains("not-found");
        for (String[] call : List.of(
                new String[] {"no-such-command"},
                new String[] {"jobs"},
                new String[] {"jobs", "../settings"},
                new String[] {"queue", "more"},
                new String[] {"announce", "no-such-file"})) {
            assertThat(script(Map.of()).call(call)).satisfies(said -> {
                assertThat(said.exit()).isEqualTo(2);
                assertThat(said.out()).isEmpty();
                assertThat(said.error()).startsWith("upschedule-admin.sh: ");
            });
        }
    }

    @Test
    void tokenIsNotSentWhereOthersCouldReadIt() {
        for (String address : List.of("http://timetables.example/", "http://localhost.example/", "ftp://localhost/")) {
            assertThat(script(Map.of("UPSCHEDULE_ADDRESS", address))
                            .call("queue")
                            .exit())
                    .as(address)
                    .isEqualTo(2);
        }
    }
}
