package org.upschedule.limits;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;

/** Shows who counts, and which limits callers meet. */
@Component
class LimitMetrics {

    private static final Metadata SHARED = metadata(
            "upschedule_limits_shared",
            "1 while all nodes count requests together in Redis, 0 while this node counts alone");
    private static final Metadata ALONE =
            metadata("upschedule_limits_counted_alone", "Requests that this node counted alone, without Redis");
    private static final Metadata REFUSED =
            metadata("upschedule_requests_limited", "Requests that were refused because their caller came too often");

    private final MetricRegistry registry;
    private final AtomicInteger together = new AtomicInteger(1);

    @Inject
    LimitMetrics(MetricRegistry registry) {
        this.registry = registry;
        registry.gauge(SHARED, together, AtomicInteger::get);
        registry.counter(ALONE);
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

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
