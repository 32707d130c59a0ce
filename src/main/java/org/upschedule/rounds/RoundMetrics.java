package org.upschedule.rounds;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;

/** How often each round runs, how long it takes, and how often it fails. */
@Component
class RoundMetrics {

    private static final Metadata TIME = Metadata.builder()
            .withName("upschedule_round_time")
            .withDescription("Runs of each round, and how long they took")
            .build();
    private static final Metadata FAILURES = Metadata.builder()
            .withName("upschedule_round_failures")
            .withDescription("Runs of each round that failed; the next one follows")
            .build();

    private final MetricRegistry registry;

    @Inject
    RoundMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void ended(String round, Duration took, boolean failed) {
        Tag tag = new Tag("round", round);
        registry.timer(TIME, tag).update(took);
        registry.counter(FAILURES, tag).inc(failed ? 1 : 0);
    }
}
