package org.upschedule.operations;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.upschedule.database.SchemaMigration;
import org.upschedule.job.JobConfig;
import org.upschedule.job.outbox.OutboxConfig;
import org.upschedule.job.upkeep.Upkeep;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;
import org.upschedule.retention.RetentionConfig;

/**
 * Starts the recurring work at deployment and ends it at undeployment. While the database has not been there yet, each round
 * first tries to bring the schema up: the product starts in any order with its servers.
 */
@Singleton
class Rounds {

    private static final EventLog LOG = EventLog.of(Rounds.class);

    private final SchemaMigration schema;
    private final Upkeep upkeep;
    private final Retention retention;
    private final Dependencies dependencies;
    private final Instance<Probe> probes;
    private final QueueMetrics queueMetrics;
    private final PoolMetrics poolMetrics;
    private final CalendarRounds calendars;
    private final Duration outboxInterval;
    private final Duration sweeperInterval;
    private final Duration retentionInterval;
    private final Duration healthInterval;
    private final Duration metricsInterval;
    private final List<Future<?>> rounds = new ArrayList<>();

    @Resource(lookup = "concurrent/scheduleTimers")
    private ManagedScheduledExecutorService executor;

    @Inject
    Rounds(
            SchemaMigration schema,
            Upkeep upkeep,
            Retention retention,
            Dependencies dependencies,
            @Any Instance<Probe> probes,
            QueueMetrics queueMetrics,
            PoolMetrics poolMetrics,
            CalendarRounds calendars,
            OutboxConfig outbox,
            JobConfig jobs,
            RetentionConfig retentionConfig,
            OperationsConfig operations) {
        this.schema = schema;
        this.upkeep = upkeep;
        this.retention = retention;
        this.dependencies = dependencies;
        this.probes = probes;
        this.queueMetrics = queueMetrics;
        this.poolMetrics = poolMetrics;
        this.calendars = calendars;
        this.outboxInterval = outbox.interval();
        this.sweeperInterval = jobs.sweeperInterval();
        this.retentionInterval = retentionConfig.interval();
        this.healthInterval = operations.healthInterval();
        this.metricsInterval = operations.metricsInterval();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object deployment) {
        try {
            schema.migrate();
        } catch (RuntimeException e) {
            if (!Outage.isCauseOf(e)) {
                throw e; // a migration is wrong: better no deployment than one on half a schema
            }
            LOG.warning("The database is not there yet; the product waits for it", "reason", Outage.describe(e));
        }
        probes.forEach(probe -> every(healthInterval, probe.name(), () -> dependencies.ask(probe)));
        every(outboxInterval, "outbox", () -> withSchema(upkeep::publish));
        every(sweeperInterval, "sweeper", () -> withSchema(upkeep::sweep));
        every(retentionInterval, "retention", () -> withSchema(retention::deleteExpired));
        every(calendars.interval(), "calendars", () -> withSchema(calendars::refresh));
        every(calendars.pollsInterval(), "polls", () -> withSchema(calendars::countPolls));
        every(metricsInterval, "metrics", () -> withSchema(queueMetrics::measure));
        every(metricsInterval, "pool", poolMetrics::measure);
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(true));
    }

    private void withSchema(Runnable round) {
        schema.migrate();
        round.run();
    }

    /** A round that throws must not be the last: the executor would drop it. */
    private void every(Duration interval, String name, Runnable round) {
        rounds.add(executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException e) {
                        LOG.warning(
                                "A round failed; the next one follows", "round", name, "reason", Outage.describe(e));
                    }
                },
                0,
                interval.toMillis(),
                TimeUnit.MILLISECONDS));
    }
}
