package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.rounds.Round;

/** Looks how old the last backup is, and its log of changes. The product makes none: it tells whether somebody does. */
@Component
class BackupRound implements Round {

    /** One row is asked for. Who has just made a backup and brings a new version is told that there is one. */
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final BackupGateway backups;
    private final OperationsConfig config;
    private final AtomicReference<Double> age = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> archiveAge = new AtomicReference<>(Double.NaN);

    @Inject
    BackupRound(BackupGateway backups, OperationsConfig config, MetricRegistry registry) {
        this.backups = backups;
        this.config = config;
        gauge(
                registry,
                "upschedule_backup_age",
                "Age of the last backup of the database that was written down as whole; NaN where none was",
                age);
        gauge(
                registry,
                "upschedule_backup_archive_age",
                "Since PostgreSQL archived a part of its log of changes, which a loss of it would cost; NaN where it archives none",
                archiveAge);
    }

    private static void gauge(MetricRegistry registry, String name, String description, AtomicReference<Double> value) {
        registry.gauge(
                Described.metric(name, "seconds", description), value, AtomicReference::get, Described.OF_DATABASE);
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Duration interval() {
        return config.censusInterval().compareTo(OFTEN) < 0 ? config.censusInterval() : OFTEN;
    }

    @Override
    public boolean run() {
        age.set(seconds(backups.age()));
        archiveAge.set(seconds(backups.archiveAge()));
        return false;
    }

    private static double seconds(Optional<Duration> age) {
        return age.map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN);
    }
}
