package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;

/** What every answer tells browsers, and what the server makes of messages that contradict themselves. */
class SecurityHeadersIT {

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index.html",
                "none",
                "js/none.js",
                "api/jobs",
                "api/none",
                "api/jobs/no-id",
                "feeds/none.ics"
            })
    void everyAnswerIsStrict(String path) {
        assertStrict(student.get(path));
    }

    private static void assertStrict(Student.Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.header("Content-Type")).isNotBlank();
    }

    /** The server refuses these before it asks the application. */
    @ParameterizedTest
    @ValueSource(strings = {"WEB-INF/web.xml", "META-INF/MANIFEST.MF", "WEB-INF/classes/META-INF/persistence.xml"})
    void insideOfTheApplicationIsNotServed(String path) {
        Student.Answer answer = student.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("<web-app", "Manifest-Version", "<persistence", "Payara");
        assertStrict(answer);
    }

    /** A redirect to a folder would name the host that the request has made up. */
    @ParameterizedTest
    @MethodSource
    void foldersAreNotFound(String folder) throws IOException {
        for (String path : List.of(folder, folder + "/", folder + "/..;/WEB-INF/web.xml")) {
            String answer = raw("GET /" + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 404")
                    .contains("Content-Security-Policy")
                    .doesNotContain("evil.example");
        }
    }

    static List<String> foldersAreNotFound() throws IOException {
        try (Stream<Path> page = Files.list(Path.of("src/main/webapp"))) {
            return page.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(folder -> !folder.endsWith("-INF"))
                    .toList();
        }
    }

    /** Of an address line, headers or body that are none: refused by the server, which says no more than that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /index.html%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /%c0%ae%c0%ae/WEB-INF/web.xml HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET index.html HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/3.0\r\nHost: 127.0.0.1\r\n\r\n"
            })
    void serversOwnRefusalTellsNothing(String request) throws IOException {
        assertThat(raw(request))
                .matches("(?s)HTTP/1.1 (400|505) .*")
                .doesNotContainIgnoringCase("\r\nServer:")
                .doesNotContainIgnoringCase("X-Powered-By")
                .doesNotContain("Payara", "Grizzly", "GlassFish", "Exception");
    }

    @Test
    void pdfIsNothingToBeShown() {
        String job = student.read("exams.pdf", Drawn.exams("COS 770"));

        Student.Answer file = student.get("api/jobs/" + job + "/file");

        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"schedule.pdf\"");
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        assertThat(student.get("api/timetables/" + timetable + "/calendar.ics").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"timetable.ics\"");
    }

    @Test
    void traceIsNotTaken() throws IOException {
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: secret\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("X-Secret");
    }

    /** RFC 9112, 6.3: the transfer coding wins, or the message is refused. A request within the body's length is none of its own. */
    @Test
    void lengthBesideATransferCodingSmugglesNothing() throws IOException {
        String answers = raw("POST /api/me/joins HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2c\r\nGET /index.html HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n\r\n0\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 ", -1)).as(answers).hasSize(2);
        assertThat(answers).startsWith("HTTP/1.1 400");
    }

    @Test
    void twoLengthsAreRefused() throws IOException {
        assertThat(raw("POST /api/me/joins HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\nContent-Length: 40\r\nConnection: close\r\n\r\n{}"))
                .startsWith("HTTP/1.1 400");
    }

    private String raw(String request) throws IOException {
        return RawHttp.send(product.address(), request);
    }
}
