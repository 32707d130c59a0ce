package org.upschedule.google;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.upschedule.Component;
import org.upschedule.outgoing.Answer;
import org.upschedule.outgoing.Bounds;
import org.upschedule.outgoing.OutgoingHttp;

/** Requests to Google, one at a time, and what they count as. */
@Component
class GoogleHttp {

    /** A page of 250 events with long descriptions. */
    private static final int MOST_BYTES = 4_000_000;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private final OutgoingHttp http;
    private final Bounds bounds;
    private final GoogleMetrics metrics;

    @Inject
    GoogleHttp(OutgoingHttp http, GoogleConfig config, GoogleMetrics metrics) {
        this.http = http;
        this.bounds = new Bounds(config.timeout(), MOST_BYTES);
        this.metrics = metrics;
    }

    /** @throws GoogleFaultException where no answer has come in time; whatever the answer is, it is given back */
    Answer send(HttpRequest.Builder request) throws GoogleFaultException, InterruptedException {
        try {
            Answer answer = http.send(request.build(), bounds);
            metrics.answered(answer.status());
            return answer;
        } catch (IOException e) {
            metrics.unanswered();
            throw GoogleFaultException.noAnswer(e);
        }
    }

    /**
     * How long Google asks to wait; zero where it does not say. Of the two forms (RFC 9110, 10.2.3) the seconds: a date would be one of
     * Google's clock.
     */
    static Duration retryAfter(Answer answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}
