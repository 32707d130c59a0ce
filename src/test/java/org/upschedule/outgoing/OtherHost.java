package org.upschedule.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A host on the loopback address that fails whoever asks it, in the way that the path names. */
public final class OtherHost implements AutoCloseable {

    private static final int FOUND = 302;
    private static final int OK = 200;

    private final AtomicInteger followed = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public OtherHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        for (BadAnswer bad : BadAnswer.values()) {
            server.createContext("/" + bad, exchange -> fail(exchange, bad));
        }
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/followed");
            answer(exchange, FOUND);
        });
        server.createContext("/followed", exchange -> {
            followed.incrementAndGet();
            answer(exchange, OK);
        });
        server.start();
    }

    private void fail(HttpExchange exchange, HttpHandler bad) throws IOException {
        asked.incrementAndGet();
        try {
            bad.handle(exchange);
        } catch (IOException e) {
            brokenOff.incrementAndGet();
            throw e;
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    public URI address(BadAnswer answer) {
        return address(answer.name());
    }

    /** @param path {@code elsewhere}, which leads on to {@code followed} */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    /** How often a redirect was followed. */
    public int followed() {
        return followed.get();
    }

    /** How many requests have come that it fails. */
    int asked() {
        return asked.get();
    }

    /** How many of its answers nobody has wanted to the end. */
    int brokenOff() {
        return brokenOff.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
