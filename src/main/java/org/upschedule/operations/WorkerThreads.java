package org.upschedule.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.configuration.InvalidConfigurationException;
import org.upschedule.job.work.WorkConfig;
import org.upschedule.request.EventLog;

/** Each worker needs a thread: a job that is claimed and waits for one would lose its lease to the sweeper's deadline. */
@Component
class WorkerThreads {

    private static final EventLog LOG = EventLog.of(WorkerThreads.class);
    private static final String EXECUTOR = "concurrent/scheduleWorkers";

    private final WorkConfig config;

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Inject
    WorkerThreads(WorkConfig config) {
        this.config = config;
    }

    /** @throws InvalidConfigurationException where there are more workers than threads */
    void check() {
        try {
            int threads = ManagedThreads.of(executor).getCorePoolSize();
            if (config.workers() > threads) {
                throw new InvalidConfigurationException(WorkConfig.WORKERS + " is " + config.workers()
                        + ": it must not be above the " + threads + " threads of " + EXECUTOR);
            }
        } catch (ReflectiveOperationException e) {
            LOG.warning(
                    "Whether there is a thread for each worker cannot be seen on this server",
                    "executor",
                    EXECUTOR,
                    "reason",
                    e);
        }
    }
}
