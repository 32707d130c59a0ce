package org.upschedule.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.upschedule.run.FreePorts;

/**
 * What the script sees of a node: its health, its metrics and the answers to a student. It takes a moment to start, so that many cases of
 * the script are quick. A WAR says by {@code fault} in its {@code build.properties} what does not work: {@code not-ready}, {@code smoke},
 * or one of these with {@code @node2} behind it.
 */
final class StandInNode implements AutoCloseable {

    private static final Map<String, String> HEALTHY = Map.of(
            "upschedule_schema_version{source=\"database\"}", "19.0",
            "upschedule_disk_free_bytes", "5.0E10",
            "upschedule_settings_fingerprint", "7.0",
            "upschedule_backup_age_seconds{source=\"database\"}", "3600.0");

    private final String name;
    private final Path war;
    private final List<String> events;
    private final HttpServer server;
    private final Map<String, String> figures = new ConcurrentHashMap<>(HEALTHY);
    private volatile boolean running;
    private volatile String version = "";
    private volatile String fault = "";
    private final AtomicBoolean feed;

    /**
     * @param feed whether there is one, in the database that all have in common
     * @param events what happens to it
     */
    StandInNode(String name, Path war, AtomicBoolean feed, List<String> events) {
        this.feed = feed;
        this.name = name;
        this.war = war;
        this.events = events;
        try {
            server = HttpServer.create(new InetSocketAddress(FreePorts.LOOPBACK, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String entry() {
        return name + "=http://" + FreePorts.LOOPBACK + ":" + port();
    }

    String version() {
        return version;
    }

    /** Of a metric, from now on. */
    void figure(String series, String value) {
        figures.put(series, value);
    }

    void start() {
        Properties build = new Properties();
        try {
            build.load(new StringReader(Wars.read(war, "META-INF/build.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = build.getProperty("version");
        String[] faulty = build.getProperty("fault").split("@");
        fault = faulty.length == 1 || faulty[1].equals(name) ? faulty[0] : "";
        running = true;
        events.add(name + " starts " + version);
    }

    void stop() {
        running = false;
        events.add(name + " stops");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream sent = exchange.getRequestBody()) {
            sent.readAllBytes();
            Answer answer = running
                    ? answer(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getPath())
                    : DOWN;
            if (answer.location != null) {
                exchange.getResponseHeaders().add("Location", "http://elsewhere" + answer.location);
                exchange.getResponseHeaders().add("Set-Cookie", "upschedule-owner=secret; Path=/; HttpOnly");
            }
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private record Answer(int status, String body, String location) {
        static Answer of(String body) {
            return new Answer(200, body, null);
        }

        static Answer made(String location) {
            return new Answer(201, "{}", location);
        }
    }

    private static final Answer DOWN = new Answer(503, "", null);

    private Answer answer(String method, String path) {
        return switch (method + " " + path) {
            case "GET /health/ready" ->
                fault.equals("not-ready")
                        ? DOWN
                        : Answer.of("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"}]}");
            case "GET /metrics" -> Answer.of(metrics());
            case "POST /api/uploads" ->
                fault.equals("smoke")
                        ? new Answer(413, "{\"status\":413,\"title\":\"Too large\"}", null)
                        : Answer.made("/api/jobs/1");
            case "GET /api/jobs/1" -> Answer.of("{\"id\":\"1\",\"status\":\"COMPLETED\"}");
            case "POST /api/timetables" -> Answer.made("/api/timetables/2");
            case "POST /api/timetables/2/feed" -> {
                feed.set(true);
                yield Answer.of("{\"url\":\"https://elsewhere/feeds/abc-_1.ics\",\"fetches\":0}");
            }
            case "GET /feeds/abc-_1.ics" ->
                feed.get()
                        ? Answer.of("BEGIN:VEVENT\r\nSUMMARY:UPS 100 Test 1\r\nEND:VEVENT\r\n")
                        : new Answer(404, "", null);
            case "DELETE /api/me" -> {
                feed.set(false);
                events.add(name + " is clean again");
                yield new Answer(204, "", null);
            }
            default -> Answer.of("page");
        };
    }

    private String metrics() {
        StringBuilder text = new StringBuilder("# TYPE upschedule_build_info gauge\n");
        text.append("upschedule_build_info{java=\"17.0.1\",version=\"")
                .append(version)
                .append("\"} 1.0\n");
        figures.forEach(
                (series, value) -> text.append(series).append(' ').append(value).append('\n'));
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
