package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.RefusedPdf;
import org.upschedule.endtoend.Student.Answer;

/** The rows of a PDF over HTTP: for its owner, as long as the PDF is kept. */
class ReceiptIT {

    /** More than fit into an eighth of the heap of a test's server. */
    private static final int MANY = 40;

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private String job;

    @BeforeEach
    void read() {
        job = student.read("exams.pdf", Drawn.exams("COS 284"));
    }

    private Answer receipt(String path) {
        return student.get("api/jobs/" + job + "/receipts/" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries/0", "pages/1", "pages/1?row=2"})
    void ownerSeesWhatStandsInHerPdf(String path) {
        Answer answer = receipt(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.text()).startsWith("<svg").contains(">Module<", ">COS 284<");
    }

    @ParameterizedTest
    @CsvSource({
        "entries/1, 404",
        "entries/-1, 404",
        "entries/x, 404",
        "entries/99999999999, 404",
        "pages/0, 404",
        "pages/2, 404",
        "pages/1?row=x, 404"
    })
    void whatIsNotThereIsNotFound(String path, int status) {
        Answer answer = receipt(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:not-found");
    }

    @Test
    void nobodyElseSeesIt() {
        Student other = product.student();

        assertThat(other.get("api/jobs/" + job + "/receipts/entries/0").status())
                .isEqualTo(404);
        assertThat(other.get("api/jobs/" + job + "/receipts/pages/1").status()).isEqualTo(404);
    }

    @Test
    void afterThePdfIsDeletedTheAnswerSaysSo() throws SQLException {
        forgetPdf();

        for (String path : new String[] {"entries/0", "pages/1"}) {
            Answer answer = receipt(path);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:file-gone");
            assertThat(answer.json().path("detail").asText()).contains("still there");
        }
        assertThat(student.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);
    }

    @Test
    void fileThatCouldNotBeReadHasNoEntries() {
        String failed =
                student.upload("letter.pdf", RefusedPdf.saying("A letter")).id();
        student.awaitEnd(failed, Duration.ofSeconds(30));

        assertThat(student.get("api/jobs/" + failed + "/receipts/entries/0").status())
                .isEqualTo(409);
        assertThat(student.get("api/jobs/" + failed + "/receipts/pages/1").text())
                .contains(">A letter<");
    }

    /** Those that wait for the PDF hold their part of the memory; nobody waits for memory. */
    @Test
    void moreThanTheNodeHasMemoryForAreRefusedAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        CompletionService<Answer> answers = new ExecutorCompletionService<>(callers);
        try (Connection held = product.postgres().connect();
                Statement lock = held.createStatement()) {
            held.setAutoCommit(false);
            lock.execute("LOCK TABLE job_file IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < MANY; i++) {
                answers.submit(() -> receipt("entries/0"));
            }

            Answer first = answers.take().get();

            assertThat(first.status()).as(first.text()).isEqualTo(503);
            assertThat(first.header("Retry-After")).isNotBlank();
            held.rollback();
        } finally {
            callers.shutdown();
        }
        List<Integer> others = new ArrayList<>();
        for (int i = 1; i < MANY; i++) {
            others.add(answers.take().get().status());
        }
        assertThat(others).contains(200).isSubsetOf(200, 503);
        assertThat(receipt("entries/0").status()).isEqualTo(200);
    }

    private void forgetPdf() throws SQLException {
        try (Connection connection = product.postgres().connect();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM job_file WHERE job_id = ?")) {
            delete.setObject(1, UUID.fromString(job));
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }
}
