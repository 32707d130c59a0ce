package org.upschedule.job.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;

/** Counts how jobs end and times the reading. */
@Component
class WorkMetrics {

    private static final Metadata JOBS = Metadata.builder()
            .withName("upschedule_jobs")
            .withDescription(
                    "Jobs by kind and outcome: completed, failed, retried, given-back (no fault of the file) or superseded (taken back meanwhile)")
            .build();
    private static final Metadata PARSE_TIME = Metadata.builder()
            .withName("upschedule_parse_time")
            .withDescription("Time to read one PDF, from its bytes to its entries")
            .build();

    private static final Metadata GEOMETRY = Metadata.builder()
            .withName("upschedule_form_geometry")
            .withDescription("Schedules by whether the university's form was laid out as before")
            .build();

    private static final Metadata MEMORY = Metadata.builder()
            .withName("upschedule_reading_memory")
            .withUnit("bytes")
            .withDescription("Memory that the reading of one PDF may take, by the heap and the workers of this node")
            .build();

    private static final Metadata REFUSED = Metadata.builder()
            .withName("upschedule_messages_refused")
            .withDescription("Deliveries of messages that hold no job's id; the broker makes dead letters of them")
            .build();

    private final MetricRegistry registry;

    @Inject
    WorkMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** It is seen before the first of them. */
    void register(@Observes @Initialized(ApplicationScoped.class) Object deployment) {
        registry.counter(REFUSED);
    }

    /** A message holds no job's id; the broker delivers it some times more before it is a dead letter. */
    void refused() {
        registry.counter(REFUSED).inc();
    }

    void ended(String kind, String outcome) {
        registry.counter(JOBS, new Tag("kind", kind), new Tag("outcome", outcome))
                .inc();
    }

    void geometry(String kind, boolean known) {
        registry.counter(GEOMETRY, new Tag("kind", kind), new Tag("known", Boolean.toString(known)))
                .inc();
    }

    /** How much memory the reading of one file may take, in bytes. */
    void memoryOfOne(LongSupplier bytes) {
        registry.gauge(MEMORY, bytes, LongSupplier::getAsLong);
    }

    void parsed(long nanos) {
        registry.timer(PARSE_TIME).update(Duration.ofNanos(nanos));
    }
}
