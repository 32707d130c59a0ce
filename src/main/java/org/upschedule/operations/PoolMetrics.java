package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.request.EventLog;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;

/** The pool's connections as gauges, read when a scrape asks for them. What cannot be known is NaN, never 0. */
@Component
class PoolMetrics implements Round {

    private static final EventLog LOG = EventLog.of(PoolMetrics.class);

    private final ConnectionPool pool;
    private final OperationsConfig config;
    private final Counter timeouts;
    private boolean warned;

    @Inject
    PoolMetrics(ConnectionPool pool, OperationsConfig config, MetricRegistry registry) {
        this.pool = pool;
        this.config = config;
        gauge(registry, "upschedule_pool_used", "Connections in use", ConnectionPool.State::used);
        gauge(registry, "upschedule_pool_free", "Connections that are open and not in use", ConnectionPool.State::free);
        gauge(
                registry,
                "upschedule_pool_waiting",
                "Requests that wait for a connection",
                ConnectionPool.State::waiting);
        gauge(
                registry,
                "upschedule_pool_maximum",
                "Most connections that the pool opens",
                ConnectionPool.State::maximum);
        timeouts = registry.counter(
                Described.metric("upschedule_pool_timeouts", "Requests that got no connection in time"));
    }

    @Override
    public String name() {
        return "pool";
    }

    @Override
    public Duration interval() {
        return config.metricsInterval();
    }

    @Override
    public Lane lane() {
        return Lane.LOCAL;
    }

    /** Keeps listening for timeouts. */
    @Override
    public boolean run() {
        try {
            pool.listen(timeouts::inc);
        } catch (ReflectiveOperationException e) {
            warn(e);
        }
        return false;
    }

    private void gauge(
            MetricRegistry registry, String name, String description, ToIntFunction<ConnectionPool.State> part) {
        registry.gauge(Described.metric(name, description), this, metrics -> metrics.read(part));
    }

    private double read(ToIntFunction<ConnectionPool.State> part) {
        try {
            return pool.state().map(state -> (double) part.applyAsInt(state)).orElse(Double.NaN);
        } catch (ReflectiveOperationException e) {
            warn(e);
            return Double.NaN;
        }
    }

    private synchronized void warn(ReflectiveOperationException e) {
        if (!warned) {
            warned = true;
            LOG.error("The pool of this server cannot be looked into: its gauges are NaN", e);
        }
    }
}
