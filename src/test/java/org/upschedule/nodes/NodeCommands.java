package org.upschedule.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upschedule.run.FreePorts;
import org.upschedule.run.PayaraMicro;
import org.upschedule.run.Script;

/** What stops and starts the nodes for the script that brings versions, in the place of systemd; each node has a WAR of its own. */
final class NodeCommands implements AutoCloseable {

    private final SeveralNodes product;
    private final HttpServer server;

    /** @param war of all nodes, to begin with; before they start */
    NodeCommands(SeveralNodes product, Path war) {
        this.product = product;
        try {
            for (int i = 0; i < product.nodes().size(); i++) {
                Path own = Files.createDirectories(folder().resolve("node" + (i + 1)))
                        .resolve("upschedule.war");
                Files.copy(war, own);
                product.nodes().get(i).application(own);
            }
            server = HttpServer.create(new InetSocketAddress(FreePorts.LOOPBACK, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::command);
        server.start();
    }

    private void command(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            PayaraMicro node = product.nodes().get(Integer.parseInt(path[2].replace("node", "")) - 1);
            if (path[1].equals("stop")) {
                node.stop();
            } else {
                node.start();
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Where the test's versions are. */
    Path folder() {
        return product.data().resolve("versions");
    }

    /** Calls the script as an administrator does. */
    Script.Said script(String... arguments) {
        Map<String, String> settings = new HashMap<>();
        settings.put("WAY", "micro");
        settings.put(
                "NODES",
                IntStream.range(0, product.nodes().size())
                        .mapToObj(i ->
                                "node" + (i + 1) + "=" + product.nodes().get(i).uri())
                        .collect(Collectors.joining(" ")));
        settings.put("RELEASES", product.data().resolve("releases").toString());
        settings.put("NODE_WAR", folder() + "/{node}/upschedule.war");
        settings.put("NODE_STOP", call("stop"));
        settings.put("NODE_START", call("start"));
        settings.put("BALANCER_SOCKET", product.balancer().socket().toString());
        settings.put("ADDRESS", product.address().toString());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--accept-old-backup");
        return new Script("upschedule-deploy.sh", settings).call(all.toArray(String[]::new));
    }

    private String call(String what) {
        return "curl -fsS http://" + FreePorts.LOOPBACK + ":"
                + server.getAddress().getPort() + "/" + what + "/{node}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
