package org.upschedule.upload;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.Distribution;
import org.upschedule.metrics.SeriesFromStart;

/** Counts and times what comes in. */
@Component
class UploadMetrics implements SeriesFromStart {

    private static final Metadata UPLOADS =
            Described.metric("upschedule_uploads", "Uploads that were accepted, by whether the same bytes were known");

    private static final double[] BYTES = {10e3, 30e3, 100e3, 300e3, 1e6, 3e6, 10e6};
    private static final double[] SECONDS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10};

    private final Counter fresh;
    private final Counter known;
    private final Counter shed;
    private final Distribution size;
    private final Distribution time;

    @Inject
    UploadMetrics(MetricRegistry registry) {
        fresh = registry.counter(UPLOADS, new Tag("result", "new"));
        known = registry.counter(UPLOADS, new Tag("result", "known"));
        shed = registry.counter(Described.metric(
                "upschedule_uploads_shed",
                "Uploads that were refused because the queue was too old, or too many waited to be stored"));
        size = Distribution.ofBytes(registry, "upschedule_upload", "Size of accepted PDFs", BYTES);
        time = Distribution.ofSeconds(
                registry,
                "upschedule_upload_store",
                "Time from the whole file to its answer: the transaction",
                SECONDS);
    }

    void accepted(int bytes, boolean isNew, Duration took) {
        (isNew ? fresh : known).inc();
        size.add(bytes);
        time.add(took.toNanos());
    }

    void shed() {
        shed.inc();
    }
}
