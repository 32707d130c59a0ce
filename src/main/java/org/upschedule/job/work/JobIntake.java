package org.upschedule.job.work;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.upschedule.Component;
import org.upschedule.database.SchemaMigration;
import org.upschedule.job.ClaimedFile;
import org.upschedule.job.JobLedger;
import org.upschedule.job.outbox.Broker;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/** Brings a job to a worker: a permit first, then the claim, then the executor. Never waits for the reading itself. */
@Component
class JobIntake {

    private static final EventLog LOG = EventLog.of(JobIntake.class);
    private static final Duration DEFERRED_BY = Duration.ofSeconds(2);

    /** A node that stops waits for it. */
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(15);

    /** A message comes back at once to a node that is alone: so that it does not go round and round. */
    private static final Duration BEFORE_IT_IS_SENT_BACK = Duration.ofMillis(500);

    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration TO_GIVE_BACK = Duration.ofSeconds(3);

    /** Many times what a claim takes. */
    private static final Duration FOR_CLAIMS = Duration.ofMillis(200);

    private final SchemaMigration schema;
    private final JobLedger ledger;
    private final JobWorker worker;
    private final RunningClaims running;
    private final WorkerPermits permits;
    private final Broker broker;
    private final RememberingLoader services = new RememberingLoader(JobIntake.class.getClassLoader());
    private final Thread serverEnds = new Thread(() -> stop(Duration.ZERO, Duration.ZERO), "jobs are given back");
    private volatile boolean stopped;

    /** Held to read while a claim is made. */
    private final ReadWriteLock claiming = new ReentrantReadWriteLock();

    @Resource(lookup = "concurrent/scheduleWorkers")
    private ManagedExecutorService executor;

    @Inject
    JobIntake(
            SchemaMigration schema,
            JobLedger ledger,
            JobWorker worker,
            RunningClaims running,
            WorkerPermits permits,
            Broker broker) {
        this.schema = schema;
        this.ledger = ledger;
        this.worker = worker;
        this.running = running;
        this.permits = permits;
        this.broker = broker;
    }

    /**
     * Takes the job up, or puts it off where all workers stay busy. A node that has no schema yet, or that stops, sends the message back
     * for another node. Throws only where the database cannot be asked: a short outage is waited out, so that the job goes on as soon as
     * the database is back.
     *
     * @param due since when the message was to be sent
     */
    void take(UUID jobId, Instant due) {
        try {
            if (!schema.isDone() || stopped) {
                sendBack(jobId, due);
            } else if (permits.acquire()) {
                claimAndStart(jobId, due);
            } else {
                LOG.info("No worker is free; the job waits", "job", jobId);
                ledger.defer(jobId, RequestId.current(), DEFERRED_BY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted with the message of the job " + jobId, e);
        }
    }

    private void sendBack(UUID jobId, Instant due) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(BEFORE_IT_IS_SENT_BACK.toNanos());
        try {
            broker.sendBack(jobId, RequestId.current(), due);
            LOG.info("This node starts or stops; a message is sent back", "job", jobId);
        } catch (JMSException e) {
            throw new IllegalStateException("The message cannot be sent back", e);
        }
    }

    private void claimAndStart(UUID jobId, Instant due) throws InterruptedException {
        boolean handedOver = false;
        try {
            handedOver = handOver(jobId, due);
        } finally {
            if (!handedOver) {
                permits.release();
            }
        }
    }

    private boolean handOver(UUID jobId, Instant due) throws InterruptedException {
        Optional<ClaimedFile> claim = claim(jobId);
        if (claim.isEmpty()) {
            if (stopped) {
                sendBack(jobId, due);
            } else {
                LOG.fine("A message for a job that needs no work", "job", jobId);
            }
            return false;
        }
        try {
            services.use(() -> executor.submit(() -> work(claim.get())));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warning("The executor took no more; the job waits", "job", jobId);
            running.remove(claim.get().claim());
            ledger.giveBackUntried(claim.get().claim(), DEFERRED_BY);
            return false;
        }
    }

    /** None is made once the node stops: who stops it waits for those that are being made, and gives them back. */
    private Optional<ClaimedFile> claim(UUID jobId) throws InterruptedException {
        claiming.readLock().lock();
        try {
            if (stopped) {
                return Optional.empty();
            }
            String claimId = worker.newClaimId();
            Optional<ClaimedFile> claim = ThroughOutage.call(() -> ledger.claim(jobId, claimId), LONGEST_OUTAGE);
            claim.ifPresent(made -> running.add(made.claim()));
            return claim;
        } finally {
            claiming.readLock().unlock();
        }
    }

    private void work(ClaimedFile claim) {
        try {
            worker.work(claim);
        } finally {
            permits.release();
        }
    }

    /**
     * A server that ends takes transactions and connections away before it tells its applications, so the JVM tells this one. At the same
     * time as the server: there is no time to wait for jobs that are being read.
     */
    @PostConstruct
    void begin() {
        Runtime.getRuntime().addShutdownHook(serverEnds);
    }

    @PreDestroy
    void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(serverEnds);
        } catch (IllegalStateException e) {
            return; // it has run
        }
        stop(TO_END, TO_GIVE_BACK);
    }

    /** Jobs that are being read may end; those that take longer are given back, so that another node has them at once. */
    private void stop(Duration own, Duration interrupted) {
        stopped = true;
        try {
            if (claiming.writeLock().tryLock(FOR_CLAIMS.toMillis(), TimeUnit.MILLISECONDS)) {
                claiming.writeLock().unlock();
            }
            running.end(own, interrupted).forEach(worker::giveBack);
            LOG.info("No job is worked on any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
