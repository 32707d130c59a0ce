package org.upschedule.limits;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/** Shows who counts, and which limits callers meet. */
@Component
class LimitMetrics implements SeriesFromStart {

    private static final Metadata SHARED = Described.metric(
            "upschedule_limits_shared",
            "1 while all nodes count requests together in Redis, 0 while this node counts alone");
    private static final Metadata ALONE =
            Described.metric("upschedule_limits_counted_alone", "Requests that this node counted alone, without Redis");
    private static final Metadata REFUSED = Described.metric(
            "upschedule_requests_limited", "Requests that were refused because their caller came too often");

    private final MetricRegistry registry;
    private final AtomicInteger together = new AtomicInteger(1);

    @Inject
    LimitMetrics(MetricRegistry registry) {
        this.registry = registry;
        registry.gauge(SHARED, together, AtomicInteger::get);
        registry.counter(ALONE);
        for (LimitGroup group : LimitGroup.values()) {
            registry.counter(REFUSED, new Tag("limit", group.key()));
            registry.counter(REFUSED, new Tag("limit", group.key() + Limit.OF_ADDRESS));
        }
        registry.counter(REFUSED, new Tag("limit", Limit.GUESSES));
    }

    /** Since the node's start. */
    long refused(String limit) {
        return registry.counter(REFUSED, new Tag("limit", limit)).getCount();
    }

    boolean areShared() {
        return together.get() == 1;
    }

    void counted(boolean shared, Verdict verdict) {
        together.set(shared ? 1 : 0);
        if (!shared) {
            registry.counter(ALONE).inc();
        }
        verdict.refusedBy().ifPresent(standing -> registry.counter(
                        REFUSED, new Tag("limit", standing.limit().name()))
                .inc());
    }
}
