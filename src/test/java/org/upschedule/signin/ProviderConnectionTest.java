package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderConnectionTest {

    private static final int CHUNKS_BEYOND_ALL_BOUNDS = 100_000;

    private final ProviderConnection connection = new ProviderConnection();
    private final AtomicInteger followed = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < CHUNKS_BEYOND_ALL_BOUNDS; i++) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/followed");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/followed", exchange -> {
            followed.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URL url(String path) throws IOException {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .toURL();
    }

    @Test
    void answerWithoutEndIsNotReadToItsEnd() {
        assertThatThrownBy(() -> connection.retrieveResource(url("/endless")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 262144 bytes");
    }

    @Test
    void redirectIsNotFollowed() {
        assertThatThrownBy(() -> connection.retrieveResource(url("/elsewhere")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("status 302");
        assertThat(followed).hasValue(0);
    }
}
