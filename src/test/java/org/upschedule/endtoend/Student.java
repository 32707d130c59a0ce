package org.upschedule.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.upschedule.drawing.Drawn;

/** A visitor with her own cookie, who talks to the product over HTTP. */
public final class Student {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI product;
    private final HttpClient http;
    private final Map<String, String> headers = new HashMap<>();

    /** @param product address with a slash at the end */
    public Student(URI product) {
        this.product = product;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** An answer: its status, its body as JSON where it is JSON, and the rest. */
    public record Answer(int status, JsonNode json, HttpResponse<byte[]> response) {

        static Answer of(HttpResponse<byte[]> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            try {
                JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.nullNode();
                return new Answer(response.statusCode(), json, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The last part of {@code Location}. */
        public String id() {
            String location = header("Location");
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What a program without a cookie jar sends, once the product has made her an owner. */
    public String cookie() {
        return cookies().stream().findFirst().orElseThrow();
    }

    /** All that the product has set, and not taken back: names with values. */
    public List<String> cookies() {
        return http.cookieHandler().map(CookieManager.class::cast).stream()
                .flatMap(jar -> jar.getCookieStore().getCookies().stream())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
    }

    public Answer upload(String fileName, byte[] content) {
        return upload("file", fileName, content, UUID.randomUUID().toString());
    }

    Answer upload(String part, String fileName, byte[] content, String requestId) {
        String boundary = "boundary-" + UUID.randomUUID();
        return send(request("api/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-Request-ID", requestId)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, part, fileName, content))));
    }

    /** The job once it has ended. */
    public JsonNode awaitEnd(String jobId, Duration deadline) {
        Instant end = Instant.now().plus(deadline);
        while (true) {
            Answer answer = get("api/jobs/" + jobId);
            String status = answer.json().path("status").asText();
            if (status.equals("COMPLETED") || status.equals("FAILED")) {
                return answer.json();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The job has not ended after " + deadline + ": " + answer.text());
            }
            Waiting.aMoment();
        }
    }

    /** Uploads and waits until the schedule is there. */
    public String read(String fileName, byte[] pdf) {
        Answer accepted = upload(fileName, pdf);
        JsonNode job = awaitEnd(accepted.id(), Duration.ofSeconds(30));
        if (!job.path("status").asText().equals("COMPLETED")) {
            throw new AssertionError("The job failed: " + job);
        }
        return accepted.id();
    }

    /** Whether a file of hers is taken and read soon. */
    public boolean isServed() {
        try {
            Answer answer = upload("probe.pdf", Drawn.exams("COS 900"));
            return answer.status() == 202
                    && awaitEnd(answer.id(), Duration.ofSeconds(10))
                            .path("status")
                            .asText()
                            .equals("COMPLETED");
        } catch (UncheckedIOException | AssertionError e) {
            return false;
        }
    }

    /** Makes the feed of a timetable, and returns its address. */
    public String subscribe(String timetable) {
        return post("api/timetables/" + timetable + "/feed", "")
                .json()
                .path("url")
                .asText();
    }

    /** From now on with this header, as a proxy adds it. */
    public Student with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** RFC 7578. */
    private static byte[] multipart(String boundary, String part, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
