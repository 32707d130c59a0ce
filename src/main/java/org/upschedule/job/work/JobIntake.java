package org.upschedule.job.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.upschedule.Component;
import org.upschedule.database.SchemaMigration;
import org.upschedule.job.ClaimedFile;
import org.upschedule.job.JobLedger;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/** Brings a job to a worker: a permit first, then the claim, then the executor. Never waits for the reading itself. */
@Component
class JobIntake {

    private static final EventLog LOG = EventLog.of(JobIntake.class);
    private static final Duration DEFERRED_BY = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A node that stops waits for it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final SchemaMigration schema;
    private final JobLedger ledger;
    private final JobWorker worker;
    private final WorkerPermits permits;
    private final RememberingLoader services = new RememberingLoader(JobIntake.class.getClassLoader());

    @Resource(lookup = "concurrent/scheduleWorkers")
    private ManagedExecutorService executor;

    @Inject
    JobIntake(SchemaMigration schema, JobLedger ledger, JobWorker worker, WorkerPermits permits) {
        this.schema = schema;
        this.ledger = ledger;
        this.worker = worker;
        this.permits = permits;
    }

    /**
     * Takes the job up, or puts it off where all workers stay busy. Throws only where the database cannot be asked: a short outage
     * is waited out, so that the job goes on as soon as the database is back.
     */
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
        Optional<ClaimedFile> claim = claimThroughOutage(jobId);
        if (claim.isEmpty()) {
            LOG.fine("A message for a job that needs no work", "job", jobId);
            return false;
        }
        worker.begin(claim.get().claim());
        try {
            services.use(() -> executor.submit(() -> work(claim.get())));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warning("The executor took no more; the job waits", "job", jobId);
            worker.undo(claim.get().claim());
            ledger.giveBack(claim.get().claim(), DEFERRED_BY);
            return false;
        }
    }

    private Optional<ClaimedFile> claimThroughOutage(UUID jobId) {
        long begin = System.nanoTime();
        while (true) {
            try {
                // A node that starts is given messages before all of its beans are.
                schema.migrate();
                return ledger.claim(jobId, worker.name());
            } catch (PersistenceException | FlywayException e) {
                if (!Outage.isCauseOf(e) || System.nanoTime() - begin > LONGEST_WAIT.toNanos() || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
