package org.upschedule.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Script;

/** Two stand-ins of nodes, which the script stops and starts by commands, and a balancer that only writes down what it is told. */
final class StandInNodes implements AutoCloseable {

    /** Programs in the place of those that a machine of tests has not. */
    static final Path STAND_INS =
            Path.of("src/test/resources/org/upschedule/deployment/bin").toAbsolutePath();

    private final Path folder;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<String, StandInNode> nodes = new LinkedHashMap<>();
    private final HttpServer commands;
    private final Map<String, String> settings = new HashMap<>();

    /** @param war that both run */
    StandInNodes(Path folder, Path war) {
        this.folder = folder;
        AtomicBoolean feed = new AtomicBoolean();
        try {
            commands = HttpServer.create(new InetSocketAddress(FreePorts.LOOPBACK, 0), 0);
            for (String name : List.of("node1", "node2")) {
                Path own = Files.createDirectories(folder.resolve(name)).resolve("upschedule.war");
                Files.copy(war, own);
                StandInNode node = new StandInNode(name, own, feed, events);
                node.start();
                nodes.put(name, node);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands.createContext("/", this::command);
        commands.start();
        events.clear();
        settings.putAll(Map.of(
                "WAY", "micro",
                "NODES", nodes.values().stream().map(StandInNode::entry).collect(Collectors.joining(" ")),
                "RELEASES", folder.resolve("releases").toString(),
                "NODE_WAR", folder + "/{node}/upschedule.war",
                "NODE_STOP", call("stop"),
                "NODE_START", call("start"),
                "DRAIN", call("drain"),
                "UNDRAIN", call("undrain"),
                "READY_SECONDS", "2"));
    }

    private String call(String what) {
        return "curl -fsS http://" + FreePorts.LOOPBACK + ":"
                + commands.getAddress().getPort() + "/" + what + "/{node}";
    }

    private void command(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            switch (path[1]) {
                case "stop" -> node(path[2]).stop();
                case "start" -> node(path[2]).start();
                default -> events.add(path[2] + " " + path[1] + "ed");
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    StandInNode node(String name) {
        return nodes.get(name);
    }

    /** As services of compose, whose images are these WARs by their tags. */
    StandInNodes asImages(Map<String, Path> images) throws IOException {
        Path docker = Files.createDirectories(folder.resolve("docker"));
        Files.writeString(docker.resolve(".env"), "# the tag\nUPSCHEDULE_VERSION=1.0.0\nLISTEN=443\n");
        Files.createDirectories(folder.resolve("images"));
        for (Map.Entry<String, Path> image : images.entrySet()) {
            Files.copy(image.getValue(), folder.resolve("images").resolve(image.getKey() + ".war"));
        }
        settings.putAll(Map.of(
                "WAY", "compose",
                "COMPOSE_FOLDER", docker.toString(),
                "IMAGES", folder.resolve("images").toString(),
                "NODES_FOLDER", folder.toString(),
                "START", call("start"),
                "PATH", STAND_INS + ":" + System.getenv("PATH")));
        return this;
    }

    /** What compose would start from now on. */
    String settingsOfCompose() throws IOException {
        return Files.readString(folder.resolve("docker/.env"));
    }

    /** Another setting of the script. */
    StandInNodes with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Script script() {
        return new Script("upschedule-deploy.sh", settings);
    }

    Script.Said call(String... arguments) {
        return script().call(arguments);
    }

    /** What has happened to the nodes, in this order, since the last call of this. */
    List<String> events() {
        List<String> all = List.copyOf(events);
        events.clear();
        return all;
    }

    boolean has(String event) {
        return events.contains(event);
    }

    List<String> versions() {
        return nodes.values().stream().map(StandInNode::version).toList();
    }

    /** What the script keeps from one call to the next; empty where it keeps nothing. */
    List<String> kept() {
        Path releases = folder.resolve("releases");
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(releases)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".war"))
                    .map(name -> name.replaceAll("-[0-9a-f]{12}\\.war$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the script has written down, without times and checksums. */
    List<String> history() {
        try {
            return Files.readAllLines(folder.resolve("releases/history")).stream()
                    .map(line -> line.replaceFirst("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ ", "")
                            .replaceAll("-[0-9a-f]{12}", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As somebody does who needs space. */
    void loseKept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("releases"))) {
            for (Path war :
                    files.filter(file -> file.toString().endsWith(".war")).toList()) {
                Files.delete(war);
            }
        }
    }

    @Override
    public void close() {
        commands.stop(0);
        nodes.values().forEach(StandInNode::close);
    }
}
