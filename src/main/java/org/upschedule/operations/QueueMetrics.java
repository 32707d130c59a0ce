package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.job.FailedJobGateway;
import org.upschedule.job.JobGateway;
import org.upschedule.job.QueueState;
import org.upschedule.job.QueueWatch;
import org.upschedule.job.outbox.OutboxGateway;
import org.upschedule.metrics.Described;

/** Depth and age of the queue, measured in the background: a scrape costs no query. */
@Component
class QueueMetrics {

    private final JobGateway jobs;
    private final FailedJobGateway failed;
    private final OutboxGateway messages;
    private final QueueWatch watch;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong processing = new AtomicLong();
    private final AtomicLong outbox = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();

    @Inject
    QueueMetrics(
            JobGateway jobs,
            FailedJobGateway failed,
            OutboxGateway messages,
            QueueWatch watch,
            MetricRegistry registry) {
        this.jobs = jobs;
        this.failed = failed;
        this.watch = watch;
        this.messages = messages;
        gauge(registry, "upschedule_queue_depth", "jobs", "Jobs that wait for a worker", queued);
        gauge(registry, "upschedule_queue_age", "seconds", "Age of the oldest job that waits", oldestSeconds);
        gauge(registry, "upschedule_processing", "jobs", "Jobs that are being read, on all nodes", processing);
        gauge(registry, "upschedule_outbox_depth", "messages", "Messages that wait for the broker", outbox);
        gauge(
                registry,
                "upschedule_given_up",
                "jobs",
                "Jobs that failed through a fault of the service, which an administrator may send again",
                givenUp);
    }

    private static void gauge(MetricRegistry registry, String name, String unit, String description, AtomicLong value) {
        registry.gauge(Described.metric(name, unit, description), value, AtomicLong::get, Described.OF_DATABASE);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void measure() {
        QueueState state = jobs.queueState();
        watch.seen(state);
        queued.set(state.queued());
        oldestSeconds.set(state.oldest().toSeconds());
        processing.set(state.processing());
        outbox.set(messages.depth());
        givenUp.set(failed.givenUp());
    }
}
