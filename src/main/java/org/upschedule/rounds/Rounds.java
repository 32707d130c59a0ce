package org.upschedule.rounds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.upschedule.Component;
import org.upschedule.database.SchemaMigration;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/** Starts every round at deployment, after the schema, and ends them at undeployment. */
@Component
public class Rounds {

    private static final EventLog LOG = EventLog.of(Rounds.class);

    /** A batch ends sooner; what hangs on a dead server longer than this is not waited for. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final SchemaMigration schema;
    private final Instance<Round> rounds;
    private final RoundRunner runner;
    private final List<Round> started = new ArrayList<>();

    @Resource(lookup = "concurrent/scheduleTimers")
    private ManagedScheduledExecutorService executor;

    @Inject
    Rounds(SchemaMigration schema, @Any Instance<Round> rounds, RoundMetrics metrics) {
        this.schema = schema;
        this.rounds = rounds;
        this.runner = new RoundRunner(this::after, schema::migrate, metrics::ended);
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
        rounds.forEach(started::add);
        started.forEach(runner::start);
    }

    /** To be called at undeployment, while the application is still whole. */
    public void stop() {
        try {
            List<String> running = runner.stop(LONGEST_STOP);
            if (running.isEmpty()) {
                LOG.info("All rounds have ended");
            } else {
                LOG.warning("Some rounds hang and are left alone", "rounds", running);
            }
            started.forEach(Rounds::end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Round round) {
        try {
            round.end();
        } catch (Exception e) {
            LOG.warning("A round could not write what it held", "round", round.name(), "reason", Outage.describe(e));
        }
    }

    private Future<?> after(Duration delay, Runnable task) {
        return executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
