package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.rounds.Round;

/** Counts queue and outbox, so that a scrape of the metrics costs no query. */
@Component
class QueueMetricsRound implements Round {

    private final QueueMetrics metrics;
    private final OperationsConfig config;

    @Inject
    QueueMetricsRound(QueueMetrics metrics, OperationsConfig config) {
        this.metrics = metrics;
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
        return false;
    }
}
