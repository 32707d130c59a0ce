package org.upschedule.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upschedule.run.FreePorts;

/** What the watch makes of a node that is deployed or started anew; a stand-in says what such a node says. */
class WatchScriptTest {

    @TempDir
    private Path folder;

    private final AtomicInteger looks = new AtomicInteger();
    private HttpServer node;
    private volatile String application = "";
    private volatile String base = "";

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(FreePorts.LOOPBACK, 0), 0);
        node.createContext("/health/ready", exchange -> answer(exchange, health()));
        node.createContext("/metrics", this::metrics);
        node.start();
    }

    @AfterEach
    void stop() {
        node.stop(0);
    }

    private String health() {
        return application.isEmpty() ? "{\"status\":\"UP\",\"checks\":[]}" : "{\"checks\":[{\"name\":\"database\"}]}";
    }

    private void metrics(HttpExchange exchange) throws IOException {
        boolean ofServer = exchange.getRequestURI().getQuery().equals("scope=base");
        answer(exchange, ofServer ? base : application);
        if (ofServer) {
            looks.incrementAndGet();
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(text.getBytes(UTF_8));
        }
    }

    /** @param uptime of the application in seconds, {@code ofServer} of its JVM */
    private void says(String version, int uptime, int ofServer, int uploads) {
        application = """
                upschedule_build_info{java="17",mp_scope="application",version="%s"} 1
                upschedule_uptime_seconds{mp_scope="application"} %d.0
                upschedule_uploads_total{mp_scope="application",result="new"} %d
                """.formatted(version, uptime, uploads);
        saysOfServer(ofServer);
    }

    private void saysOfServer(int uptime) {
        base = "jvm_uptime_seconds{mp_scope=\"base\"} " + uptime + ".0\n";
        int before = looks.get();
        // The first may have begun before.
        Waiting.until("it was looked at", Duration.ofSeconds(30), () -> looks.get() >= before + 3);
    }

    @Test
    void nodeThatIsDeployedOrStartedAnewIsToldOfOnceAndItsCountsAreAddedUp() {
        URI address = URI.create(
                "http://" + FreePorts.LOOPBACK + ":" + node.getAddress().getPort());
        try (WatchScript watch = WatchScript.start(folder, address)) {
            says("1.0.0", 500, 900, 5);
            says("1.0.0", 501, 901, 7);
            says("2.0.0", 1, 910, 3);
            watch.awaitSaid(": was deployed anew", ": version 2.0.0, was 1.0.0");
            application = "";
            saysOfServer(4);
            says("2.0.0", 9, 20, 4);
            watch.awaitSaid(": no application yet", ": was restarted", ": ready");

            watch.interrupt();

            assertThat(watch.report())
                    .contains("Accepted: 9,")
                    .containsPattern("\\| 2\\.0\\.0 \\| \\d+ of \\d+ looks \\| [^|]+ \\| 2 \\|")
                    .containsOnlyOnce(": was deployed anew")
                    .containsOnlyOnce(": was restarted")
                    .containsPattern("with at most [1-9] s between two looks");
        }
    }
}
