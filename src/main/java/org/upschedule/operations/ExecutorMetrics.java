package org.upschedule.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.request.EventLog;

/** The managed executors as gauges. Their standard interface has no figures, so they are read from the threads behind it. */
@Component
class ExecutorMetrics {

    private static final EventLog LOG = EventLog.of(ExecutorMetrics.class);

    private final MetricRegistry registry;

    @Resource(lookup = "concurrent/scheduleWorkers")
    private ManagedExecutorService workers;

    @Resource(lookup = "concurrent/scheduleTimers")
    private ManagedScheduledExecutorService timers;

    @Inject
    ExecutorMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes @Initialized(ApplicationScoped.class) Object deployment) {
        register("workers", workers);
        register("timers", timers);
    }

    private void register(String name, ManagedExecutorService executor) {
        try {
            ThreadPoolExecutor threads = ManagedThreads.of(executor);
            gauge(name, threads, "upschedule_executor_active", "Tasks that run", ThreadPoolExecutor::getActiveCount);
            gauge(
                    name,
                    threads,
                    "upschedule_executor_queued",
                    "Tasks that wait for a thread, or for their time",
                    pool -> pool.getQueue().size());
            gauge(
                    name,
                    threads,
                    "upschedule_executor_maximum",
                    "Most tasks that run at once",
                    ThreadPoolExecutor::getCorePoolSize);
        } catch (ReflectiveOperationException e) {
            LOG.error("An executor of this server cannot be looked into: it has no gauges", e, "executor", name);
        }
    }

    private void gauge(
            String executor,
            ThreadPoolExecutor threads,
            String name,
            String description,
            ToDoubleFunction<ThreadPoolExecutor> value) {
        registry.gauge(
                Described.metric(name, description), threads, value::applyAsDouble, new Tag("executor", executor));
    }
}
