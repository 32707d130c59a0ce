package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.job.ClaimedFile;
import org.upschedule.job.JobConfig;
import org.upschedule.job.JobFaults;
import org.upschedule.job.JobLedger;
import org.upschedule.problem.Outage;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;

/** Works on one claimed job and writes down how it ended. */
@Component
public class JobWorker {

    private static final EventLog LOG = EventLog.of(JobWorker.class);

    /** Stands in the rows of the jobs that this node claims, before the id of the claim; new at each start. */
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    private final ScheduleReading reading;
    private final JobLedger ledger;
    private final RunningClaims running;
    private final StartThrottle throttle;
    private final WorkMetrics metrics;
    private final int maxAttempts;

    @Inject
    JobWorker(
            ScheduleReading reading,
            JobLedger ledger,
            RunningClaims running,
            StartThrottle throttle,
            WorkMetrics metrics,
            JobConfig config) {
        this.reading = reading;
        this.ledger = ledger;
        this.running = running;
        this.throttle = throttle;
        this.metrics = metrics;
        this.maxAttempts = config.maxAttempts();
    }

    /** Names this node since its start. */
    String name() {
        return name;
    }

    /** From now on the lease is renewed, also while the task waits for its thread, until {@link #work} ends or this is undone. */
    void begin(Claim claim) {
        running.add(claim);
    }

    /** The task is not started: nobody works on the job. */
    void undo(Claim claim) {
        running.remove(claim);
    }

    /** Never throws an exception: a job whose end cannot be written keeps its claim until the lease runs out, and comes again. */
    void work(ClaimedFile claimed) {
        Claim claim = claimed.claim();
        RequestId.bind(claim.requestId());
        try {
            throttle.awaitTurn();
            end(claim, claimed.pdf());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("The node stops; the job comes again", "job", claim.jobId());
        } catch (RuntimeException e) {
            LOG.warning(
                    "How the job ended cannot be written; it comes again",
                    "job",
                    claim.jobId(),
                    "reason",
                    Outage.describe(e));
        } finally {
            running.remove(claim);
            RequestId.unbind();
        }
    }

    private void end(Claim claim, Optional<byte[]> pdf) {
        if (pdf.isEmpty()) {
            fail(
                    claim,
                    new Problem(
                            ProblemType.FILE_GONE, "The PDF was deleted before it was read. Please upload it again."));
            return;
        }
        try (PdfToRead file = new PdfToRead(pdf.get())) {
            ReadSchedule read = reading.read(file);
            Schedule schedule = read.schedule();
            boolean written = ledger.complete(claim, read);
            metrics.completed(claim, read, written);
            tellGeometry(claim, read);
            LOG.info(
                    written ? "Job completed" : "Job was taken back; the result is dropped",
                    "job",
                    claim.jobId(),
                    "kind",
                    schedule.kind(),
                    "entries",
                    schedule.entries().size(),
                    "findings",
                    schedule.findings().size(),
                    "attempt",
                    claim.attempt());
        } catch (UnreadableScheduleException e) {
            fail(claim, JobFaults.unreadable(e));
        } catch (TimeoutException e) {
            fail(
                    claim,
                    new Problem(
                            ProblemType.TOOK_TOO_LONG,
                            "Reading this PDF took too long. Please download it anew from the student portal and upload that."));
        } catch (CancellationException e) {
            LOG.info("The node stops; the job comes again", "job", claim.jobId());
            ledger.giveBack(claim, Duration.ZERO);
        } catch (RuntimeException | Error e) { // an Error too: in the Future of the executor nobody would see it
            tryAgain(claim, e);
        }
    }

    private static void tellGeometry(Claim claim, ReadSchedule read) {
        String kind = read.schedule().kind().name();
        FormGeometry geometry = read.geometry();
        if (!geometry.known()) {
            LOG.warning(
                    "The form is laid out as never before: has the university changed it?",
                    "job",
                    claim.jobId(),
                    "kind",
                    kind,
                    "geometry",
                    geometry.fingerprint());
        }
    }

    private void tryAgain(Claim claim, Throwable fault) {
        if (claim.attempt() >= maxAttempts) {
            LOG.error("A job failed for good", fault, "job", claim.jobId(), "attempt", claim.attempt());
            fail(claim, JobFaults.processingFailed());
            return;
        }
        Duration delay = Duration.ofSeconds(1L << claim.attempt());
        tell(claim, fault, delay);
        ledger.giveBack(claim, delay);
        metrics.retried();
    }

    /** An outage needs no stack trace to be understood; a fault of ours does. */
    private static void tell(Claim claim, Throwable fault, Duration delay) {
        if (Outage.isCauseOf(fault)) {
            LOG.warning(
                    "A job met an outage and comes again",
                    "job",
                    claim.jobId(),
                    "attempt",
                    claim.attempt(),
                    "reason",
                    Outage.describe(fault));
        } else {
            LOG.error(
                    "A job failed and comes again",
                    fault,
                    "job",
                    claim.jobId(),
                    "attempt",
                    claim.attempt(),
                    "delay",
                    delay);
        }
    }

    private void fail(Claim claim, Problem problem) {
        boolean written = ledger.fail(claim, problem);
        metrics.failed(claim, problem.type(), written);
        LOG.info("Job failed", "job", claim.jobId(), "problem", problem.type().uri(), "attempt", claim.attempt());
    }
}
