package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** Callers who send slowly, stop or go away cost a connection, and nobody else notices. */
class SlowCallerIT {

    /** More than the server has threads for requests. */
    private static final int MANY = 150;

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: (\\d+)");

    private final TestProduct product = TestProduct.shared();
    private final List<Socket> callers = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket caller : callers) {
            caller.close();
        }
    }

    @Test
    void callerWhoStopsIsAnsweredWith408() throws IOException {
        Socket caller = begin("--b\r\nContent-Dispo");

        assertThat(answer(caller))
                .startsWith("HTTP/1.1 408")
                .contains("urn:upschedule:problem:too-slow", "X-Request-ID")
                .containsIgnoringCase("Connection: close");
    }

    /** Then another thread than the request's answers it, which knows no request's scope. */
    @Test
    void bodyThatComesInPiecesIsAccepted() throws IOException {
        byte[] pdf = Drawn.exams("COS 423");
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        String end = "\r\n--b--\r\n";
        for (int i = 0; i < 5; i++) {
            Socket caller = post(
                    "api/uploads", "multipart/form-data; boundary=b", head.length() + pdf.length + end.length(), "");
            OutputStream out = caller.getOutputStream();
            for (byte[] piece :
                    List.of(head.getBytes(StandardCharsets.US_ASCII), pdf, end.getBytes(StandardCharsets.US_ASCII))) {
                Waiting.aMoment();
                out.write(piece);
                out.flush();
            }

            assertThat(answer(caller))
                    .startsWith("HTTP/1.1 202")
                    .contains("Set-Cookie: upschedule-owner=", "Location: ");
        }
    }

    @Test
    void othersDoNotNoticeManyWhoStop() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("--b\r\n");
        }
        Instant start = Instant.now();

        Student student = product.student();
        assertThat(student.upload("good.pdf", Drawn.exams("COS 421")).status()).isEqualTo(202);
        assertThat(student.get("api/jobs").json()).hasSize(1);

        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }

    @Test
    void callerWhoGoesAwayIsNoErrorOfOurs() throws IOException {
        long errors = errors();
        for (int i = 0; i < 5; i++) {
            begin("--b\r\n" + "x".repeat(20_000)).close();
        }

        Waiting.until("nothing is coming in", Duration.ofSeconds(30), () -> comingIn() == 0);
        assertThat(errors()).isEqualTo(errors);
    }

    @Test
    void jsonThatStopsIsAnsweredWith408AndTakesAPartOfTheThreads() throws IOException {
        long errors = errors();
        for (int i = 0; i < MANY; i++) {
            post("api/timetables", "application/json", 1000, "{");
        }
        Instant start = Instant.now();

        Student student = product.student();
        assertThat(student.upload("good.pdf", Drawn.exams("COS 422")).status()).isEqualTo(202);
        assertThat(student.get("api/jobs").json()).hasSize(1);

        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
        Waiting.until("no JSON is coming in", Duration.ofSeconds(60), () -> jsonComingIn() == 0);
        Map<String, Long> answers = new TreeMap<>();
        for (Socket caller : callers) {
            answers.merge(answer(caller).substring(0, "HTTP/1.1 408".length()), 1L, Long::sum);
        }
        assertThat(answers).isEqualTo(Map.of("HTTP/1.1 408", 32L, "HTTP/1.1 503", MANY - 32L));
        assertThat(errors()).isEqualTo(errors);
    }

    @Test
    void largeJsonIsRefusedWhileItIsRead() throws IOException {
        Socket caller = post("api/timetables", "application/json", 20_000_000, "{\"name\":\"" + "x".repeat(300_000));

        assertThat(answer(caller)).startsWith("HTTP/1.1 413").contains("urn:upschedule:problem:too-large");
    }

    private double jsonComingIn() {
        return new Metrics(product.student()).value("upschedule_budget_used{budget=\"json-coming-in\"}");
    }

    private double comingIn() {
        return new Metrics(product.student()).value("upschedule_budget_used{budget=\"uploads-coming-in\"}");
    }

    private long errors() throws IOException {
        return product.log().lines().filter(line -> line.contains("\"SEVERE\"")).count();
    }

    /** Sends the beginning of an upload that says that it has a megabyte. */
    private Socket begin(String body) throws IOException {
        return post("api/uploads", "multipart/form-data; boundary=b", 1_000_000, body);
    }

    private Socket post(String path, String type, int length, String body) throws IOException {
        URI address = product.address();
        Socket caller = new Socket(address.getHost(), address.getPort());
        callers.add(caller);
        caller.setSoTimeout(90_000);
        String head = "POST /%s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, address.getAuthority(), type, length);
        caller.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
        return caller;
    }

    /** Head and body; the server may leave the connection open. */
    private static String answer(Socket caller) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().contains("\r\n\r\n")) {
            answer.append((char) caller.getInputStream().read());
        }
        Matcher length = LENGTH.matcher(answer);
        assertThat(length.find()).as(answer.toString()).isTrue();
        byte[] body = caller.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        return answer + new String(body, StandardCharsets.UTF_8);
    }
}
