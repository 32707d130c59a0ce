package org.upschedule.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The health document of a server that says that it is ready.
 *
 * @param hasChecks whether an application brought any: a server without its application is as healthy as can be
 */
record Health(boolean hasChecks) {

    /** @param server address without a path */
    static Optional<Health> ofReady(String server) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(server + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            try {
                if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                    return Optional.empty();
                }
                String document = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return Optional.of(new Health(!document.contains("\"checks\":[]")));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
