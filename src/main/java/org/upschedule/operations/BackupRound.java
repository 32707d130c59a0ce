package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.rounds.Round;

/** Looks how old the last backup is. The product makes none: it tells whether somebody does. */
@Component
class BackupRound implements Round {

    private final BackupGateway backups;
    private final OperationsConfig config;
    private final AtomicReference<Double> age = new AtomicReference<>(Double.NaN);

    @Inject
    BackupRound(BackupGateway backups, OperationsConfig config, MetricRegistry registry) {
        this.backups = backups;
        this.config = config;
        registry.gauge(
                Described.metric(
                        "upschedule_backup_age",
                        "seconds",
                        "Age of the last backup of the database that was written down as whole; NaN where none was"),
                age,
                AtomicReference::get,
                Described.OF_DATABASE);
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Duration interval() {
        return config.censusInterval();
    }

    @Override
    public boolean run() {
        age.set(backups.age().map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN));
        return false;
    }
}
