package org.upschedule.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.configuration.InvalidConfigurationException;
import org.upschedule.job.work.WorkerBounds;
import org.upschedule.job.work.WorkersConfig;
import org.upschedule.request.EventLog;

/** Each worker needs a thread: a job that is claimed and waits for one would lose its lease to the sweeper's deadline. */
@Component
class WorkerThreads {

    private static final EventLog LOG = EventLog.of(WorkerThreads.class);
    private static final String EXECUTOR = "concurrent/scheduleWorkers";

    private final WorkersConfig config;

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Inject
    WorkerThreads(WorkersConfig config) {
        this.config = config;
    }

    /** @throws InvalidConfigurationException where there are more workers than threads */
    void check() {
        try {
            int threads = threads();
            int most = config.bounds().most();
            if (most > threads) {
                throw new InvalidConfigurationException(WorkersConfig.MOST + " is " + most
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

    /** As they are, where there are threads for them. */
    WorkerBounds within(WorkerBounds bounds) {
        try {
            return bounds.within(threads());
        } catch (ReflectiveOperationException e) {
            return bounds; // said at deployment
        }
    }

    private int threads() throws ReflectiveOperationException {
        return ManagedThreads.of(executor).getCorePoolSize();
    }
}
