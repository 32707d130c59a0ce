package org.upschedule.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import org.upschedule.Component;
import org.upschedule.admission.AdmissionConfig;
import org.upschedule.configuration.ProductionCheck;
import org.upschedule.configuration.Shortcoming;
import org.upschedule.job.work.WorkersConfig;
import org.upschedule.upload.UploadConfig;

/** A connection of the pool for each of those that may need one at once. */
@Component
class ProductionPool implements ProductionCheck {

    private final ConnectionPool pool;
    private final AdmissionConfig requests;
    private final UploadConfig uploads;
    private final WorkersConfig workers;

    @Resource(lookup = "concurrent/scheduleTimers")
    private ManagedScheduledExecutorService timers;

    @Inject
    ProductionPool(ConnectionPool pool, AdmissionConfig requests, UploadConfig uploads, WorkersConfig workers) {
        this.pool = pool;
        this.requests = requests;
        this.uploads = uploads;
        this.workers = workers;
    }

    @Override
    public List<Shortcoming> shortcomings() {
        try {
            int needed = requests.requestsAtOnce()
                    + uploads.atOnce()
                    + workers.bounds().most()
                    + ManagedThreads.of(timers).getCorePoolSize();
            return pool.state().map(state -> of(state.maximum(), needed)).orElse(List.of());
        } catch (ReflectiveOperationException e) {
            return List.of(); // what the gauges of pool and executors have said already
        }
    }

    static List<Shortcoming> of(int maximum, int needed) {
        return maximum >= needed
                ? List.of()
                : List.of(Shortcoming.warning("The pool opens " + maximum
                        + " connections at most, and requests, uploads, workers and timers may need " + needed
                        + " at once: make the pool larger, or upschedule.requests.at-once smaller"));
    }
}
