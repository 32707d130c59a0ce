package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** Some thousand odd requests: each is the caller's mistake or is answered, never a fault of ours, and no answer tells about the server. */
class HttpFuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final int MOST_BYTES = 1 << 20;

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "HEAD",
            "POST",
            "POST",
            "PUT",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "REPORT",
            "get",
            "MKCALENDAR",
            "X",
            "G\u0000T",
            "A".repeat(300));

    private static final List<String> ROOTS = List.of(
            "/",
            "/api/jobs",
            "/api/jobs/",
            "/api/uploads",
            "/api/timetables",
            "/api/timetables/",
            "/api/academic-years/",
            "/feeds/",
            "/health",
            "/metrics",
            "/openapi",
            "/css/",
            "/js/",
            "/error",
            "/index.html",
            "/api/",
            "/api/me",
            "/WEB-INF/web.xml",
            "/META-INF/");

    private static final List<String> ENDS = List.of(
            "",
            "ID",
            "ID/schedule",
            "ID/file",
            "ID/receipts/entries/0",
            "ID/receipts/entries/-1",
            "ID/receipts/pages/1?row=999999999999",
            "ID/events",
            "ID/events?from=x&to=",
            "ID/events?from=2026-01-01&to=2025-01-01",
            "ID/events?from=-999999999-01-01&to=+999999999-12-31",
            "ID/calendar.ics?form=",
            "ID/proposals",
            "ID/feed",
            "ID/jobs",
            "2026",
            "-1",
            "99999999999999999999",
            "%00",
            "%",
            "%zz",
            "%ff%fe",
            "%c0%ae%c0%ae/",
            "../../etc/passwd",
            "..%2f..%2f",
            "..;/x",
            ";jsessionid=1",
            "\u00ff\u00fe",
            "a b",
            "'%20OR%201=1",
            "<script>",
            "x".repeat(3000),
            "?" + "q=1&".repeat(500),
            "?%",
            "?a[]=%00",
            "//",
            "/.",
            "\\..\\",
            "00000000-0000-0000-0000-000000000000",
            "ID.ics",
            "ID%0d%0aX:%201",
            "{}",
            "*");

    private static final List<String> HEADERS = List.of(
            "If-Modified-Since: 0",
            "If-Modified-Since: -1",
            "If-Modified-Since: 2026-01-01",
            "If-Modified-Since:",
            "If-None-Match: \"",
            "If-None-Match: *",
            "If-None-Match: W/\"x\", \"",
            "If-Match: x",
            "If-Match: \"999999999999999999999\"",
            "If-Unmodified-Since: yesterday",
            "Range: bytes=0-0,5-",
            "Range: x",
            "Accept: */*;q=9",
            "Accept: text/html",
            "Accept: \u00ff",
            "Accept: ,",
            "Accept-Language: \u0001",
            "Accept-Encoding: gzip;q=x",
            "Cookie: upschedule-owner=",
            "Cookie: upschedule-id=",
            "Cookie: upschedule-id=..",
            "Cookie: upschedule-id=------------------------------------.1." + "A".repeat(43),
            "Cookie: upschedule-id=a; upschedule-id=b; __Host-upschedule-id=c",
            "Cookie: upschedule-owner=a.b",
            "Cookie: upschedule-owner=.",
            "Cookie: =;=;$Version=1",
            "Cookie: upschedule-owner=\"\u00ff\"",
            "Cookie: " + "a=b; ".repeat(900),
            "Cookie: upschedule-owner=00000000-0000-0000-0000-000000000000." + "A".repeat(43),
            "Host: ",
            "Host: evil.example:99999",
            "Host: a b",
            "Host: [::1",
            "X-Forwarded-For: x, 1",
            "X-Forwarded-Host: \u0000",
            "X-Request-ID: " + "x".repeat(500),
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "Authorization: Bearer \u00ff",
            "Authorization: Basic x",
            "Expect: nonsense",
            "Content-Type: application/json;charset=nope",
            "Content-Type: x",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: multipart/form-data; boundary=" + "b".repeat(200),
            "Content-Type: application/json",
            "Content-Type: multipart/form-data; boundary=b",
            "Content-Encoding: gzip",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: x",
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999",
            "Upgrade: h2c",
            "X\u0000: y",
            ": x",
            "no colon");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "0",
            "\"",
            "{\"jobs\": null}",
            "{\"jobs\": [\"\"]}",
            "{\"jobs\": [null]}",
            "{\"jobs\":[{}]}",
            "[".repeat(2000),
            "{\"a\":".repeat(500),
            "{\"name\": \"\\ud800\"}",
            "\u0000",
            "\u00ff\u00fe",
            "{\"jobs\": [\"ID\"], \"name\": " + "9".repeat(3000) + "}",
            "--b\r\n\r\n\r\n--b--",
            "--b--",
            "--b\r\nContent-Disposition: form-data; name=file\r\n\r\n%PDF-\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%ff\r\n\r\n%PDF-\r\n--b--\r\n",
            "5\r\nhello\r\n0\r\n\r\n",
            "zz\r\n",
            "ffffffffffffffffff\r\n");

    private final TestProduct product = TestProduct.shared();
    private final Random random = new Random(2026);

    @Test
    void noRequestIsAFaultOfOurs() throws IOException {
        Student student = product.student();
        String job = student.read("fuzz.pdf", Drawn.exams("COS 431"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        List<String> ids = List.of(job, timetable);
        long errors = errors();
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(student, ids.get(random.nextInt(2)));
            String answer = send(request);
            String status =
                    answer.isEmpty() ? "closed" : answer.lines().findFirst().orElseThrow();
            statuses.merge(status, 1, Integer::sum);
            boolean bad = status.startsWith("HTTP/1.1 5") && !(status.contains(" 505 ") && hasSpaceInItsTarget(request))
                    || answer.length() > MOST_BYTES
                    || answer.contains("\tat ")
                    || answer.contains("Exception")
                    || answer.contains("Payara")
                    || answer.contains("GlassFish");
            if (bad) {
                wrong.add(shown(request) + " → " + shown(answer));
            }
        }

        assertThat(wrong).as(statuses.toString()).isEmpty();
        assertThat(errors()).as("errors in the log").isEqualTo(errors);
        assertThat(statuses.keySet()).as("what was tried").hasSizeGreaterThan(5);
    }

    /** What stands behind the space is then the version of HTTP, and 505 is right. */
    private static boolean hasSpaceInItsTarget(String request) {
        return request.lines().findFirst().orElseThrow().split(" ").length > 3;
    }

    private String request(Student student, String id) {
        String body = one(BODIES).replace("ID", id);
        StringBuilder request =
                new StringBuilder(one(METHODS) + ' ' + one(ROOTS) + one(ENDS).replace("ID", id) + " HTTP/1.1\r\n");
        List<String> headers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.add(one(HEADERS));
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Host"))) {
            headers.add("Host: " + product.address().getAuthority());
        }
        if (random.nextInt(3) > 0) {
            headers.add("Cookie: " + student.cookie());
        }
        if (headers.stream()
                .noneMatch(header -> header.startsWith("Content-Length") || header.startsWith("Transfer"))) {
            headers.add("Content-Length: " + body.length());
        }
        headers.add("Connection: close");
        headers.forEach(header -> request.append(header).append("\r\n"));
        return request.append("\r\n").append(body).toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Each character is one byte. */
    private String send(String request) throws IOException {
        try (Socket socket =
                new Socket(product.address().getHost(), product.address().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(MOST_BYTES + 1), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return ""; // the server closed the connection while it was written to
        }
    }

    /** Those of the product and of Jersey. The server's connector has errors of its own in the log for requests that it answers with 400. */
    private long errors() throws IOException {
        return product.log()
                .lines()
                .filter(line -> line.contains("\"SEVERE\""))
                .filter(line -> line.contains("\"org.upschedule.") || line.contains("\"org.glassfish.jersey."))
                .count();
    }

    private static String shown(String text) {
        String line = text.replace("\r\n", " ⏎ ").replace("\u0000", "␀");
        return line.length() <= 600 ? line : line.substring(0, 600) + "…";
    }
}
