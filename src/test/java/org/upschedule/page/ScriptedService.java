package org.upschedule.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.upschedule.endtoend.Waiting;
import org.upschedule.page.files.PageFile;
import org.upschedule.page.files.PageFiles;
import org.upschedule.page.files.WebappSources;

/** The files of the page, and an interface that answers each path with that path, for whoever is said to be the owner. It can go away. */
final class ScriptedService implements AutoCloseable {

    private static final String ROOT = "/schedule/";
    private static final int MOMENTS = 10;

    private final PageFiles files = PageFiles.of(WebappSources.read());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    volatile String owner = "ann";
    volatile String contentType = "application/json";
    volatile int status = 200;
    volatile String padding = "";
    volatile String slowPath = "";

    ScriptedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(ROOT, this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ROOT);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ROOT.length());
        Optional<PageFile> file = files.at(path);
        if (path.equals(slowPath)) {
            IntStream.range(0, MOMENTS).forEach(i -> Waiting.aMoment());
        }
        if (path.startsWith("api/")) {
            exchange.getResponseHeaders().set("Upschedule-Owner", owner);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            send(exchange, status, contentType, ("\"" + path + padding + "\"").getBytes(StandardCharsets.UTF_8));
        } else if (file.isPresent()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            file.get().writeTo(content, false);
            send(exchange, 200, file.get().contentType(), content.toByteArray());
        } else {
            send(exchange, 404, "text/plain", new byte[] {'?'});
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length);
        try (exchange) {
            exchange.getResponseBody().write(content);
        }
    }

    /** From now on nobody answers. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
