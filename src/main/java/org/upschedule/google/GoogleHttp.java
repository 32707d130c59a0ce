package org.upschedule.google;

import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.upschedule.Component;

/**
 * Requests to the addresses of the configuration, one at a time. Redirects are not followed: a token goes nowhere else. Each has one time
 * for all of it: the client's own time-out ends with the first byte of the answer.
 */
@Component
class GoogleHttp {

    /** A page of 250 events with long descriptions. */
    private static final int MOST_BYTES = 4_000_000;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private final Optional<HttpClient> client;
    private final Duration timeout;
    private final GoogleMetrics metrics;

    @Inject
    GoogleHttp(GoogleConfig config, GoogleMetrics metrics) {
        this.timeout = config.timeout();
        this.metrics = metrics;
        this.client = Optional.of(config).filter(GoogleConfig::isOn).map(on -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build());
    }

    /** @param retryAfter how long Google asks to wait; zero where it does not say */
    record Answer(int status, byte[] body, Duration retryAfter) {

        boolean isDone() {
            return status / 100 == 2;
        }
    }

    /** @throws GoogleFaultException where no answer has come in time; whatever the answer is, it is given back */
    Answer send(HttpRequest.Builder request) throws GoogleFaultException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.orElseThrow().sendAsync(request.timeout(timeout).build(), head -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            metrics.answered(response.statusCode());
            return new Answer(response.statusCode(), response.body(), retryAfter(response));
        } catch (ExecutionException | TimeoutException e) {
            throw unanswered(e);
        } finally {
            answer.cancel(true);
        }
    }

    private GoogleFaultException unanswered(Exception e) {
        metrics.unanswered();
        return GoogleFaultException.noAnswer(e);
    }

    /** Of its two forms (RFC 9110, 10.2.3) the seconds; a date would be one of Google's clock. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}
