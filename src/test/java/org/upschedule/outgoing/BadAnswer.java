package org.upschedule.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** How another host may fail whoever asks it. */
public enum BadAnswer implements HttpHandler {
    /** It takes the request, and never answers. */
    SILENT {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            aWhile(Integer.MAX_VALUE);
        }
    },
    /** A part comes now and then, and there is no end. */
    DRIPPING {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(OK, 0);
            OutputStream body = exchange.getResponseBody();
            while (true) {
                body.write(' ');
                body.flush();
                aWhile(100);
            }
        }
    },
    /** More than anybody needs, as fast as it is taken. */
    ENDLESS {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(OK, 0);
            OutputStream body = exchange.getResponseBody();
            for (int chunk = 0; chunk < CHUNKS_BEYOND_ALL_BOUNDS; chunk++) {
                body.write(new byte[1024]);
            }
        }
    },
    /** The connection ends before the answer begins. */
    CUT_BEFORE {
        @Override
        void answer(HttpExchange exchange) {
            // Whoever calls this closes the exchange
        }
    },
    /** The connection ends within the answer. */
    CUT_WITHIN {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(OK, 1000);
            exchange.getResponseBody().write("{\"issuer\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    };

    private static final int OK = 200;
    private static final int CHUNKS_BEYOND_ALL_BOUNDS = 100_000;

    abstract void answer(HttpExchange exchange) throws IOException;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer(exchange);
        }
    }

    /** Until the server is closed: it interrupts its threads. */
    private static void aWhile(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
