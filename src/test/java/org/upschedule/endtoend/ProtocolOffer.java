package org.upschedule.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A caller who offers to go on in HTTP/2, with {@code Upgrade: h2c}. */
public final class ProtocolOffer {

    private ProtocolOffer() {}

    /** @return the protocol of the answer */
    public static HttpClient.Version answered(URI address) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .version();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
