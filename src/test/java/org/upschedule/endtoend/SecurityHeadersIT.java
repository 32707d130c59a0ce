package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        Student.Answer answer = student.get(path);

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
        assertThat(answer.header("Server")).isNull();
    }

    @Test
    void pdfIsNothingToBeShown() {
        String job = student.read("exams.pdf", Drawn.exams("COS 770"));

        Student.Answer file = student.get("api/jobs/" + job + "/file");

        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
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

    /** All that comes within two seconds. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", product.address().getPort())) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            try {
                for (int read = socket.getInputStream().read();
                        read >= 0;
                        read = socket.getInputStream().read()) {
                    answer.append((char) read);
                }
            } catch (SocketTimeoutException e) {
                // the connection stays open for the next request
            }
            return answer.toString();
        }
    }
}
