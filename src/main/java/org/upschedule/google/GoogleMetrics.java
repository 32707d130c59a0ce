package org.upschedule.google;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/** Counts requests to Google by what came of them, and what was given up. */
@Component
class GoogleMetrics implements SeriesFromStart {

    private static final String NO_ANSWER = "no-answer";
    private static final List<String> OUTCOMES = List.of("done", "limited", "refused", "failed", NO_ANSWER);

    private final Map<String, Counter> requests = new LinkedHashMap<>();
    private final Counter misconfigured;

    @Inject
    GoogleMetrics(MetricRegistry registry) {
        for (String outcome : OUTCOMES) {
            requests.put(
                    outcome,
                    registry.counter(
                            Described.metric(
                                    "upschedule_google_requests",
                                    "Requests to Google by outcome: done, limited (too many, 403 or 429), refused (other 4xx), failed (5xx), no-answer"),
                            new Tag("outcome", outcome)));
        }
        misconfigured = registry.counter(
                Described.metric(
                        "upschedule_google_misconfigured",
                        "Times that Google has refused this product itself: its client, its secret, or that the Calendar API is not switched on"));
    }

    void answered(int status) {
        String outcome =
                switch (status / 100) {
                    case 2 -> "done";
                    case 5 -> "failed";
                    default -> status == 429 || status == 403 ? "limited" : "refused";
                };
        requests.get(outcome).inc();
    }

    void unanswered() {
        requests.get(NO_ANSWER).inc();
    }

    void misconfigured() {
        misconfigured.inc();
    }
}
