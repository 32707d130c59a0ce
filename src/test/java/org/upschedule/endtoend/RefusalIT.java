package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.RefusedPdf;

/** Each refusal has its own type, the right status and a sentence that helps. */
class RefusalIT {

    private static final Duration END = Duration.ofSeconds(30);

    private final Student student = TestProduct.shared().student();

    @Test
    void nothingSent() {
        assertProblem(student.upload("other", "lectures.pdf", RefusedPdf.withoutText(), "r"), 400, "nothing-sent");
        assertProblem(student.upload("empty.pdf", new byte[0]), 400, "nothing-sent");
    }

    @Test
    void tooLarge() {
        byte[] large = Arrays.copyOf(RefusedPdf.withoutText(), 11 * 1024 * 1024);
        assertProblem(student.upload("large.pdf", large), 413, "too-large");
    }

    /** More than an int holds. */
    @Test
    void tooLargeByItsOwnWord() throws IOException {
        String answer = RawHttp.send(
                TestProduct.shared().address(),
                "POST /api/uploads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 99999999999\r\nConnection: close\r\n\r\n--b\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:upschedule:problem:too-large");
    }

    @Test
    void notAPdfWhateverItsName() {
        byte[] html = "<html><body>Please log in</body></html>".getBytes(StandardCharsets.UTF_8);
        assertProblem(student.upload("lectures.pdf", html), 415, "not-a-pdf");
    }

    static Stream<Arguments> refusedByTheWorker() {
        return Stream.of(
                Arguments.of("password-needed", RefusedPdf.withPassword()),
                Arguments.of("damaged", RefusedPdf.damaged()),
                Arguments.of("too-many-pages", RefusedPdf.withPages(101)),
                Arguments.of("no-text", RefusedPdf.withoutText()),
                Arguments.of("not-a-schedule", RefusedPdf.saying("My notes about Exams and Lectures")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusedByTheWorker(String type, byte[] pdf) {
        Student.Answer accepted = student.upload(type + ".pdf", pdf);
        assertThat(accepted.status()).isEqualTo(202);

        JsonNode job = student.awaitEnd(accepted.id(), END);
        assertThat(job.path("status").asText()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("type").asText()).isEqualTo("urn:upschedule:problem:" + type);
        assertThat(job.path("attempts").asInt()).isEqualTo(1);

        assertProblem(student.get("api/jobs/" + accepted.id() + "/schedule"), 422, type);
    }

    @Test
    void unknownPathsMethodsAndBodies() {
        assertProblem(student.get("api/jobs/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(student.get("api/jobs/no-id"), 404, "not-found");
        assertProblem(student.get("no/such/page"), 404, "not-found");
        assertProblem(student.post("api/timetables", "{\"jobs\": \"all\"}"), 400, "invalid-request");
        assertProblem(student.post("api/timetables", "{\"jobs\": [\"" + UUID.randomUUID() + "\"]}"), 404, "not-found");
        assertProblem(student.post("api/uploads", "{}"), 415, "unsupported-media-type");
        Student.Answer wrongMethod = student.post("api/jobs", "{}");
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "REPORT", "OPTIONS", "get", "POST", "DELETE", "PATCH", "X-ANY"})
    void whatIsOnlyReadTakesNoOtherMethod(String method) {
        for (String path : new String[] {
            "", "index.html", "css/page.css", "no/such/page", "error", "health", "health/live", "metrics", "openapi"
        }) {
            Student.Answer answer = send(method, path);
            assertProblem(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).as(path).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "REPORT", "get", "X-ANY"})
    void restInterfaceNamesItsMethods(String method) {
        for (String path : new String[] {"api/jobs", "api/timetables", "api/academic-years/2026"}) {
            Student.Answer answer = send(method, path);
            assertProblem(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).as(path).contains("GET");
        }
        assertProblem(send(method, "api/no-such"), 404, "not-found");
    }

    private Student.Answer send(String method, String path) {
        return student.send(student.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no multipart at all",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 cut off"
            })
    void brokenMultipart(String body) {
        assertProblem(
                student.send(student.request("api/uploads")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body))),
                400,
                "invalid-request");
    }

    private static void assertProblem(Student.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("X-Request-ID")).isNotBlank();
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).hasSizeGreaterThan(20);
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "Payara");
    }
}
