package org.upschedule.endtoend;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client sends. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 2000;

    private RawHttp() {}

    /**
     * All that is answered within two seconds.
     *
     * @param request each character is one byte
     */
    public static String send(URI server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            try {
                for (int read = socket.getInputStream().read();
                        read >= 0;
                        read = socket.getInputStream().read()) {
                    answer.append((char) read);
                }
            } catch (SocketTimeoutException e) {
                // the connection stays open for the next request
            }
            return answer.toString();
        }
    }
}
