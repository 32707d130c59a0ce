package org.upschedule.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's HAProxy with the configuration that administrators get, before two nodes. */
public final class Balancer implements AutoCloseable {

    public static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

    private static final Path CONFIGURATION =
            Path.of("payara-config/haproxy/haproxy.cfg").toAbsolutePath();

    private final int port = FreePorts.any();
    private final int metricsPort = FreePorts.any();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final ChildProcess child;
    private final List<Integer> nodes;

    /** @param nodes ports of the loopback address: the first is {@code node1} */
    public Balancer(Path dataFolder, List<Integer> nodes) {
        this.folder = dataFolder.resolve("haproxy");
        this.child = new ChildProcess("haproxy", dataFolder);
        this.nodes = nodes;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public Balancer start() {
        Map<String, String> environment = Map.of(
                "BALANCER_ADDRESS", address(port),
                "BALANCER_METRICS", address(metricsPort),
                "BALANCER_SOCKET", folder.resolve("admin.sock").toString(),
                "NODE_1", address(nodes.get(0)),
                "NODE_2", address(nodes.get(1)));
        child.start(List.of(PROGRAM.toString(), "-db", "-f", CONFIGURATION.toString()), environment, folder);
        child.await(() -> !metrics().isEmpty(), Duration.ofSeconds(20));
        return this;
    }

    private static String address(int port) {
        return FreePorts.LOOPBACK + ":" + port;
    }

    /** Where the product is found, with a slash at the end. */
    public URI uri() {
        return URI.create("http://" + address(port) + "/");
    }

    /** Whether callers are sent to the node. */
    public boolean isUp(String node) {
        return metrics().contains("haproxy_server_status{proxy=\"nodes\",server=\"" + node + "\",state=\"UP\"} 1");
    }

    /** Empty where it does not answer. */
    private String metrics() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address(metricsPort) + "/metrics"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Path log() {
        return child.log();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(5));
    }
}
