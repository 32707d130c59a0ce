package org.upschedule.job.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.upschedule.Component;
import org.upschedule.job.ClaimedFile;
import org.upschedule.job.JobLedger;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/** Brings a job to a worker: a permit first, then the claim, then the executor. Never waits for the reading itself. */
@Component
class JobIntake {

    private static final EventLog LOG = EventLog.of(JobIntake.class);
    private static final Duration DEFERRED_BY = Duration.ofSeconds(2);

    private final JobLedger ledger;
    private final JobWorker worker;
    private final WorkerPermits permits;
    private final RememberingLoader services = new RememberingLoader(JobIntake.class.getClassLoader());

    @Resource(lookup = "concurrent/scheduleWorkers")
    private ManagedExecutorService executor;

    @Inject
    JobIntake(JobLedger ledger, JobWorker worker, WorkerPermits permits) {
        this.ledger = ledger;
        this.worker = worker;
        this.permits = permits;
    }

    /** Takes the job up, or puts it off where all workers stay busy. Throws only where the database cannot be asked. */
    void take(UUID jobId) {
        if (!permits.acquire()) {
            LOG.info("No worker is free; the job waits", "job", jobId);
            ledger.defer(jobId, RequestId.current(), DEFERRED_BY);
            return;
        }
        boolean handedOver = false;
        try {
            handedOver = claimAndStart(jobId);
        } finally {
            if (!handedOver) {
                permits.release();
            }
        }
    }

    private boolean claimAndStart(UUID jobId) {
        Optional<ClaimedFile> claim = ledger.claim(jobId, worker.name());
        if (claim.isEmpty()) {
            LOG.fine("A message for a job that needs no work", "job", jobId);
            return false;
        }
        try {
            services.use(() -> executor.submit(() -> work(claim.get())));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warning("The executor took no more; the job waits", "job", jobId);
            ledger.giveBack(claim.get().claim(), DEFERRED_BY);
            return false;
        }
    }

    private void work(ClaimedFile claim) {
        try {
            worker.work(claim);
        } finally {
            permits.release();
        }
    }
}
