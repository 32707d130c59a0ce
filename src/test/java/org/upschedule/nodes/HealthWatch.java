package org.upschedule.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks a node each second how it is, and takes down what it says. */
final class HealthWatch implements AutoCloseable {

    static final String WELL = "up";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final URI node;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final Set<String> said = new LinkedHashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private HealthWatch(URI node) {
        this.node = node;
    }

    /** @param node address with a slash at the end */
    static HealthWatch of(URI node) {
        HealthWatch watch = new HealthWatch(node);
        watch.clock.scheduleWithFixedDelay(watch::look, 0, 1, TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        String now = now();
        if (!clock.isShutdown()) { // else it was interrupted
            synchronized (said) {
                said.add(now);
            }
        }
    }

    /** Such as {@code up}, {@code up, broker degraded} or {@code down: database}. */
    String now() {
        try {
            HttpRequest request = HttpRequest.newBuilder(node.resolve("/health/ready"))
                    .timeout(LONGEST)
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return describe(answer.statusCode(), JSON.readTree(answer.body()).path("checks"));
        } catch (IOException e) {
            return "no answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not asked";
        }
    }

    private static String describe(int status, JsonNode checks) {
        if (status == 200) {
            String degraded = StreamSupport.stream(checks.spliterator(), false)
                    .filter(check -> check.at("/data/degraded").asBoolean())
                    .map(check -> check.path("name").asText())
                    .collect(Collectors.joining(" and "));
            return checks.isEmpty() ? "no application" : degraded.isEmpty() ? WELL : WELL + " without " + degraded;
        }
        return checks.isEmpty()
                ? "no application"
                : "down: "
                        + StreamSupport.stream(checks.spliterator(), false)
                                .filter(check -> check.path("status").asText().equals("DOWN"))
                                .map(check -> check.path("name").asText())
                                .collect(Collectors.joining(" and "));
    }

    /** All that it said, each once, in the order in which it came. */
    String said() {
        synchronized (said) {
            return String.join(", then ", said);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
