package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.upschedule.rounds.Round;

/** Counts queue and outbox, so that a scrape of the metrics costs no query. */
@Singleton
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
