package org.upschedule.upload;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;

/** Counts and times what comes in. */
@Component
class UploadMetrics {

    private final MetricRegistry registry;

    @Inject
    UploadMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void accepted(int bytes, boolean isNew, Duration time) {
        registry.counter(
                        Metadata.builder()
                                .withName("upschedule_uploads")
                                .withDescription("Uploads that were accepted, by whether the same bytes were known")
                                .build(),
                        new Tag("result", isNew ? "new" : "known"))
                .inc();
        registry.histogram(Metadata.builder()
                        .withName("upschedule_upload_bytes")
                        .withDescription("Size of accepted PDFs")
                        .build())
                .update(bytes);
        registry.timer(Metadata.builder()
                        .withName("upschedule_upload_time")
                        .withDescription("Time from the whole file to its answer: the transaction")
                        .build())
                .update(time);
    }
}
