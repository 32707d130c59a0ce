package org.upschedule.rounds;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;

/** How often each round runs, how long it takes, and how often it fails. */
@Component
class RoundMetrics {

    private static final Metadata TIME = Described.metric(
            "upschedule_round", MetricUnits.NANOSECONDS, "Time that runs of each round took, together");
    private static final Metadata RUNS = Described.metric("upschedule_round_runs", "Runs of each round");
    private static final Metadata FAILURES =
            Described.metric("upschedule_round_failures", "Runs of each round that failed; the next one follows");

    private final MetricRegistry registry;

    @Inject
    RoundMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void ended(String round, Duration took, boolean failed) {
        Tag tag = new Tag("round", round);
        registry.counter(RUNS, tag).inc();
        registry.counter(TIME, tag).inc(took.toNanos());
        registry.counter(FAILURES, tag).inc(failed ? 1 : 0);
    }
}
