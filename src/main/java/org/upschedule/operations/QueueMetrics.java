package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Depth and age of the queue, measured in the background: a scrape costs no query. */
@Singleton
class QueueMetrics {

    private final EntityManager entities;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong processing = new AtomicLong();
    private final AtomicLong outbox = new AtomicLong();

    @Inject
    QueueMetrics(EntityManager entities, MetricRegistry registry) {
        this.entities = entities;
        gauge(registry, "upschedule_queue_depth", "jobs", "Jobs that wait for a worker", queued);
        gauge(registry, "upschedule_queue_age", "seconds", "Age of the oldest job that waits", oldestSeconds);
        gauge(registry, "upschedule_processing", "jobs", "Jobs that are being read, on all nodes", processing);
        gauge(registry, "upschedule_outbox_depth", "messages", "Messages that wait for the broker", outbox);
    }

    private static void gauge(MetricRegistry registry, String name, String unit, String description, AtomicLong value) {
        registry.gauge(
                Metadata.builder()
                        .withName(name)
                        .withUnit(unit)
                        .withDescription(description)
                        .build(),
                value,
                AtomicLong::get);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void measure() {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT count(*) FILTER (WHERE status = 'QUEUED'),"
                        + " coalesce(extract(epoch FROM now() - min(submitted_at) FILTER (WHERE status = 'QUEUED')), 0),"
                        + " count(*) FILTER (WHERE status = 'PROCESSING'), (SELECT count(*) FROM outbox)"
                        + " FROM job WHERE status IN ('QUEUED', 'PROCESSING')")
                .getSingleResult();
        queued.set(((Number) row[0]).longValue());
        oldestSeconds.set(Math.max(0, ((Number) row[1]).longValue()));
        processing.set(((Number) row[2]).longValue());
        outbox.set(((Number) row[3]).longValue());
    }
}
