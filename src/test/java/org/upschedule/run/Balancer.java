package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private final Map<String, String> tls = new HashMap<>();
    private String page = "/";

    /** @param nodes ports of the loopback address: the first is {@code node1} */
    public Balancer(Path dataFolder, List<Integer> nodes) {
        this.folder = dataFolder.resolve("haproxy");
        this.child = new ChildProcess("haproxy", dataFolder);
        this.nodes = nodes;
    }

    /**
     * Callers speak TLS with it at that port too; to be called before the start.
     *
     * @param certificate a file with certificate and key
     */
    public Balancer withTls(int tlsPort, Path certificate) {
        tls.put("BALANCER_TLS_ADDRESS", address(tlsPort));
        tls.put("BALANCER_CERTIFICATE", certificate.toAbsolutePath().toString());
        return this;
    }

    /**
     * Where the nodes have the product under another context root; to be called before the start.
     *
     * @param path such as {@code /schedule/}
     */
    public Balancer page(String path) {
        page = path;
        return this;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public Balancer start() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BALANCER_ADDRESS", address(port),
                "BALANCER_METRICS", address(metricsPort),
                "BALANCER_SOCKET", socket().toString(),
                "PAGE", page,
                "NODE_1", address(nodes.get(0)),
                "NODE_2", address(nodes.get(1))));
        environment.putAll(tls);
        child.start(List.of(PROGRAM.toString(), "-db", "-f", CONFIGURATION.toString()), environment, folder);
        child.await(() -> !metrics().isEmpty(), Duration.ofSeconds(20));
        return this;
    }

    private static String address(int port) {
        return FreePorts.LOOPBACK + ":" + port;
    }

    /** Where the product is found, with a slash at the end. */
    public URI uri() {
        return URI.create("http://" + address(port) + page);
    }

    /** Whether callers are sent to the node. */
    public boolean isUp(String node) {
        return metrics().contains("haproxy_server_status{proxy=\"nodes\",server=\"" + node + "\",state=\"UP\"} 1");
    }

    /** How many requests the node has not answered yet. */
    public int sessions(String node) {
        Matcher sessions = Pattern.compile(
                        "haproxy_server_current_sessions\\{proxy=\"nodes\",server=\"" + node + "\"} (\\d+)")
                .matcher(metrics());
        return sessions.find() ? Integer.parseInt(sessions.group(1)) : -1;
    }

    /** @param state {@code drain}: no new callers, {@code ready}: as its checks say */
    public void set(String node, String state) {
        try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            socket.write(ByteBuffer.wrap(
                    ("set server nodes/" + node + " state " + state + "\n").getBytes(StandardCharsets.US_ASCII)));
            socket.read(ByteBuffer.allocate(1)); // its answer, or the end: then it is done
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its own commands are given. */
    public Path socket() {
        return folder.resolve("admin.sock");
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
