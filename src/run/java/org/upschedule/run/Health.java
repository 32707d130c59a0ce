package org.upschedule.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What a server says of whether it is ready.
 *
 * @param status of the answer; 0 where there was none
 * @param said the health document, or why there was none
 */
record Health(int status, String said) {

    /** @param server address without a path */
    static Health ofReady(String server) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(server + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            try {
                int status = connection.getResponseCode();
                return new Health(status, body(status, connection));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return new Health(0, e.toString());
        }
    }

    private static String body(int status, HttpURLConnection connection) throws IOException {
        InputStream body =
                status == HttpURLConnection.HTTP_OK ? connection.getInputStream() : connection.getErrorStream();
        return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    boolean isReady() {
        return status == HttpURLConnection.HTTP_OK;
    }

    /** Whether an application brought any: a server without its application is as healthy as can be. */
    boolean hasChecks() {
        return !said.contains("\"checks\":[]");
    }

    @Override
    public String toString() {
        return status + " " + said.strip();
    }
}
