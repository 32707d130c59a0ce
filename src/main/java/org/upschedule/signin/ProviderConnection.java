package org.upschedule.signin;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Requests to the provider, with bounds of time and size. It follows no redirect: the provider's addresses are those that it has published.
 */
final class ProviderConnection implements HTTPRequestSender, ResourceRetriever {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;

    /** Of one request, however slowly its answer drips. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Discovery documents and tokens have a few kilobytes, sets of keys with certificates some tens. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int CHUNK = 8 * 1024;
    private static final int FIRST_ERROR = 400;
    private static final int OK = 200;

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
        long end = System.nanoTime() + LONGEST.toNanos();
        HttpURLConnection connection = (HttpURLConnection) request.getURL().openConnection();
        try {
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestMethod(request.getMethod().name());
            for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
                header.getValue().forEach(value -> connection.addRequestProperty(header.getKey(), value));
            }
            if (request.getBody() != null) {
                connection.setDoOutput(true);
                try (OutputStream body = connection.getOutputStream()) {
                    body.write(request.getBody().getBytes(StandardCharsets.UTF_8));
                }
            }
            return answer(connection, end);
        } finally {
            connection.disconnect();
        }
    }

    private static HTTPResponse answer(HttpURLConnection connection, long end) throws IOException {
        HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
        if (connection.getContentType() != null) {
            try {
                answer.setContentType(connection.getContentType());
            } catch (ParseException e) {
                throw new IOException(e);
            }
        }
        try (InputStream body =
                answer.getStatusCode() < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            answer.setBody(body == null ? "" : text(body, end));
        }
        return answer;
    }

    private static String text(InputStream body, long end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            bytes.write(chunk, 0, read);
            if (bytes.size() > MOST_BYTES) {
                throw new IOException("The provider's answer has more than " + MOST_BYTES + " bytes");
            }
            if (System.nanoTime() - end > 0) {
                throw new IOException("The provider's answer took longer than " + LONGEST.toSeconds() + " s");
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
