package org.upschedule.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Google, as far as this product asks it: the page at which a student grants something, tokens and calendars, over HTTP and with a memory.
 * It can fail in each way that Google's documents and its users report.
 */
public final class GoogleDouble implements AutoCloseable {

    public static final String CLIENT_ID = "double.apps.googleusercontent.com";
    public static final String CLIENT_SECRET = "double-secret";

    /** What happens to one request. */
    public enum Fault {
        RATE_LIMITED(403, "rateLimitExceeded"),
        TOO_MANY(429, "rateLimitExceeded"),
        SERVER_ERROR(503, "backendError"),
        UNAUTHORISED(401, "authError"),
        NOT_SET_UP(403, "accessNotConfigured"),
        /** The connection ends before anything is done. */
        CUT_BEFORE(0, ""),
        /** It is done, and the connection ends before the answer. */
        CUT_AFTER(0, ""),
        /** It is done, and the answer takes longer than anybody waits. */
        SLOW(0, ""),
        NONE(0, "");

        private final int status;
        private final String reason;

        Fault(int status, String reason) {
            this.status = status;
            this.reason = reason;
        }
    }

    private final DoubleCalendars calendars = new DoubleCalendars();
    private final DoubleTokens tokens = new DoubleTokens(CLIENT_ID, CLIENT_SECRET);
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean listsCalendars = true;
    private volatile long slowMillis = 3_000;

    public GoogleDouble() {
        // Else each answer waits 40 ms for the acknowledgement of its head; it counts for the first server of a JVM
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The settings of a product that asks this one; the lease is short, because tests wait for it. */
    public Map<String, String> settings() {
        return Map.of(
                "upschedule.google.client-id",
                CLIENT_ID,
                "upschedule.google.client-secret",
                CLIENT_SECRET,
                "upschedule.google.keys",
                "test:" + Base64.getEncoder().encodeToString(new byte[32]),
                "upschedule.google.authorize-url",
                address() + "authorize",
                "upschedule.google.token-url",
                address() + "token",
                "upschedule.google.revoke-url",
                address() + "revoke",
                "upschedule.google.calendar-url",
                address().toString(),
                "upschedule.google.interval",
                "PT0.3S",
                "upschedule.google.timeout",
                "PT2S",
                "upschedule.google.lease",
                "PT3S");
    }

    /** With a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public DoubleCalendars calendars() {
        return calendars;
    }

    public DoubleTokens tokens() {
        return tokens;
    }

    /** The next requests go wrong so, in this order; {@link Fault#NONE} lets one pass. */
    public void next(Fault... wrong) {
        faults.addAll(Arrays.asList(wrong));
    }

    public void faultsAreOver() {
        faults.clear();
    }

    /** Whether the scope is enough to list calendars: Google's documents do not say so for each of its versions. */
    public void listsCalendars(boolean may) {
        listsCalendars = may;
    }

    public void slowMillis(long millis) {
        slowMillis = millis;
    }

    /** What was asked for, such as {@code POST calendars}, the ids left out. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    /** What a student who says yes at the page is sent back with. */
    public URI consent(URI page) {
        return tokens.consent(page, "student", GoogleTokens.SCOPE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (fault == Fault.CUT_BEFORE) {
                return;
            }
            if (fault.status > 0) {
                send(exchange, fault.status, error(fault.status, fault.reason));
                return;
            }
            Reply reply = reply(exchange, body);
            if (fault == Fault.CUT_AFTER) {
                return;
            }
            if (fault == Fault.SLOW) {
                Thread.sleep(slowMillis);
            }
            send(exchange, reply.status, reply.body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Reply(int status, JsonNode body) {}

    private Reply reply(HttpExchange exchange, String body) throws IOException {
        String path = exchange.getRequestURI().getRawPath().substring(1);
        try {
            return switch (path) {
                case "authorize" -> redirect(exchange);
                case "token" -> new Reply(200, tokens.answer(noted("POST token", form(body))));
                case "revoke" -> {
                    tokens.revoke(noted("POST revoke", form(body)).get("token"));
                    yield new Reply(200, DoubleCalendars.JSON.createObjectNode());
                }
                default -> calendar(exchange, path, body);
            };
        } catch (DoubleCalendars.Refused refused) {
            return new Reply(refused.status, error(refused.status, refused.reason));
        } catch (DoubleTokens.Refused refused) {
            return new Reply(
                    refused.status, DoubleCalendars.JSON.createObjectNode().put("error", refused.getMessage()));
        }
    }

    private Map<String, String> noted(String request, Map<String, String> form) {
        requests.add(request);
        return form;
    }

    /** Each browser is that of another student. */
    private Reply redirect(HttpExchange exchange) {
        URI page = address().resolve(exchange.getRequestURI());
        URI back = tokens.consent(page, "student " + UUID.randomUUID(), GoogleTokens.SCOPE);
        exchange.getResponseHeaders().add("Location", back.toString());
        return new Reply(302, DoubleCalendars.JSON.createObjectNode());
    }

    private Reply calendar(HttpExchange exchange, String path, String body) throws IOException {
        String method = exchange.getRequestMethod();
        requests.add(method + " "
                + path.replaceFirst("calendars/[^/]+", "calendars/{id}")
                        .replaceFirst("events/event\\d+", "events/{id}"));
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String account = tokens.account(header == null ? "" : header.replaceFirst("Bearer ", ""), GoogleTokens.SCOPE);
        JsonNode json = body.isEmpty() ? null : DoubleCalendars.JSON.readTree(body);
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        List<String> parts =
                Arrays.stream(path.split("/")).map(GoogleDouble::decoded).toList();
        return switch (method + " " + parts.size()) {
            case "POST 1" -> new Reply(200, calendars.insert(account, json));
            case "DELETE 2" -> {
                calendars.delete(account, parts.get(1));
                yield new Reply(204, null);
            }
            case "GET 3" ->
                parts.get(0).equals("users")
                        ? new Reply(200, listed(account, query))
                        : new Reply(
                                200,
                                calendars.events(
                                        account,
                                        parts.get(1),
                                        query.get("iCalUID"),
                                        "true".equals(query.get("showDeleted")),
                                        query.get("pageToken")));
            case "POST 4" -> new Reply(200, calendars.importEvent(account, parts.get(1), json));
            case "PUT 4" ->
                new Reply(
                        200,
                        calendars.update(
                                account,
                                parts.get(1),
                                parts.get(3),
                                exchange.getRequestHeaders().getFirst("If-Match"),
                                json));
            case "DELETE 4" -> {
                calendars.deleteEvent(account, parts.get(1), parts.get(3));
                yield new Reply(204, null);
            }
            default -> throw new DoubleCalendars.Refused(404, "notFound");
        };
    }

    private JsonNode listed(String account, Map<String, String> query) {
        if (!listsCalendars) {
            throw new DoubleCalendars.Refused(403, "insufficientPermissions");
        }
        return calendars.list(account, query.get("pageToken"));
    }

    private static ObjectNode error(int status, String reason) {
        ObjectNode answer = DoubleCalendars.JSON.createObjectNode();
        ObjectNode error = answer.putObject("error").put("code", status).put("message", reason);
        error.putArray("errors").addObject().put("domain", "global").put("reason", reason);
        return answer;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : DoubleCalendars.JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        List<String> fields = text == null ? List.of() : new ArrayList<>(Arrays.asList(text.split("&")));
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
