package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** One owner keeps no more than she may, also when she sends from several windows at once, and can see how much that is. */
class StorageIT {

    private static TestProduct product;

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("storage")
                .with("upschedule.limits.enabled", "true")
                .with("upschedule.limits.uploads", "30/PT1H")
                .with("upschedule.storage.max-files", "5")
                .with("upschedule.storage.max-bytes", "1048576")
                .with("upschedule.storage.max-timetables", "2")
                .start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private final Student student = product.student();

    private static void assertFull(Student.Answer answer, String what) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:storage-full");
        assertThat(answer.json().path("detail").asText()).contains(what, "Delete what you no longer need");
    }

    @Test
    void filesAndTheWayBack() {
        byte[] pdf = Drawn.exams("COS 100");
        String first = student.read("0.pdf", pdf);
        for (int i = 1; i < 5; i++) {
            student.read(i + ".pdf", Drawn.exams("COS " + (100 + i)));
        }

        assertFull(student.upload("6.pdf", Drawn.exams("COS 106")), "5 files");
        assertThat(student.upload("again.pdf", pdf).status()).as("nothing new").isEqualTo(200);

        student.delete("api/jobs/" + first);
        assertThat(student.upload("6.pdf", Drawn.exams("COS 106")).status()).isEqualTo(202);
    }

    @Test
    void filesSentAtOnce() throws Exception {
        student.get("api/jobs");
        List<Callable<Integer>> windows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] pdf = Drawn.exams("COS " + (120 + i));
            windows.add(() -> student.upload("exams.pdf", pdf).status());
        }

        List<Integer> statuses = AtOnce.statuses(windows.size(), windows);

        assertThat(statuses).filteredOn(status -> status == 202).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void bytes() {
        byte[] large = new byte[600_000];
        byte[] pdf = Drawn.exams("COS 140");
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        assertThat(student.upload("large.pdf", large).status()).isEqualTo(202);
        large[large.length - 1] = 1;

        assertFull(student.upload("larger.pdf", large), "1 MB of PDFs");
        assertThat(student.upload("small.pdf", pdf).status()).isEqualTo(202);
    }

    @Test
    void timetables() {
        String body = "{\"jobs\": [\"" + student.read("exams.pdf", Drawn.exams("COS 150")) + "\"]}";
        String first = student.post("api/timetables", body).id();
        student.post("api/timetables", body);

        assertFull(student.post("api/timetables", body), "2 timetables");

        student.delete("api/timetables/" + first);
        assertThat(student.post("api/timetables", body).status()).isEqualTo(201);
    }

    @Test
    void usageSaysWhatIsLeft() {
        byte[] pdf = Drawn.exams("COS 160");
        student.read("exams.pdf", pdf);

        JsonNode usage = student.get("api/me/usage").json();

        assertThat(usage.path("files").toString()).isEqualTo("{\"used\":1,\"limit\":5}");
        assertThat(usage.path("bytes").path("used").asInt()).isEqualTo(pdf.length);
        assertThat(usage.path("timetables").toString()).isEqualTo("{\"used\":0,\"limit\":2}");
        assertThat(usage.path("uploads").path("left").asInt()).isEqualTo(29);
        assertThat(usage.path("uploads").path("limit").asInt()).isEqualTo(30);
        assertThat(usage.path("uploads").path("more").asInt()).isBetween(3500, 3630);
        assertThat(student.get("api/me/usage")
                        .json()
                        .path("uploads")
                        .path("left")
                        .asInt())
                .as("asking costs nothing")
                .isEqualTo(29);
    }
}
