package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.job.work.EndedJobs;
import org.upschedule.rounds.Round;

/** Counts queue and outbox, and times what has ended, so that a scrape of the metrics costs no query. */
@Component
class QueueMetricsRound implements Round {

    private final QueueMetrics metrics;
    private final EndedJobs endedJobs;
    private final OperationsConfig config;

    @Inject
    QueueMetricsRound(QueueMetrics metrics, EndedJobs endedJobs, OperationsConfig config) {
        this.metrics = metrics;
        this.endedJobs = endedJobs;
        this.config = config;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Duration interval() {
        return config.metricsInterval();
    }

    @Override
    public boolean run() {
        metrics.measure();
        endedJobs.measure();
        return false;
    }
}
