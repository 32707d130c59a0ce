package org.upschedule.signin;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upschedule.outgoing.Answer;
import org.upschedule.outgoing.Bounds;
import org.upschedule.outgoing.OutgoingHttp;

/**
 * Requests to the provider, as the library for OpenID Connect makes them. The provider's addresses are those that it has published, so
 * it follows no redirect.
 */
final class ProviderConnection implements HTTPRequestSender, ResourceRetriever {

    /** Discovery documents and tokens have a few kilobytes, sets of keys with certificates some tens. */
    private static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(5), 256 * 1024);

    private static final int OK = 200;

    private final OutgoingHttp http;

    ProviderConnection(OutgoingHttp http) {
        this.http = http;
    }

    /** @throws IOException where the answer is no 200 */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        ReadOnlyHTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, url));
        if (answer.getStatusCode() != OK) {
            throw new IOException("The provider answers with status " + answer.getStatusCode() + " at " + url);
        }
        return new Resource(answer.getBody(), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        try {
            return ofLibrary(http.send(ofJdk(request), BOUNDS));
        } catch (ParseException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The provider is not waited for any more");
        }
    }

    private static HttpRequest ofJdk(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.BodyPublisher body = Optional.ofNullable(request.getBody())
                .map(HttpRequest.BodyPublishers::ofString)
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        try {
            HttpRequest.Builder made = HttpRequest.newBuilder(request.getURI())
                    .method(request.getMethod().name(), body);
            for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
                header.getValue().forEach(value -> made.header(header.getKey(), value));
            }
            return made.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("The provider has published an address that cannot be asked", e);
        }
    }

    private static HTTPResponse ofLibrary(Answer answer) throws ParseException {
        HTTPResponse response = new HTTPResponse(answer.status());
        Optional<String> type = answer.headers().firstValue("Content-Type");
        if (type.isPresent()) {
            response.setContentType(type.get());
        }
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }
}
