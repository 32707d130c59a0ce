package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.upschedule.Component;
import org.upschedule.form.SeenForms;
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

    /** Others have to end before there is more memory. */
    private static final Duration UNTIL_THERE_IS_MEMORY = Duration.ofSeconds(15);

    /** Stands in the rows of the jobs that this node claims, before the id of the claim; new at each start. */
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    private final ScheduleReading reading;
    private final JobLedger ledger;
    private final RunningClaims running;
    private final StartThrottle throttle;
    private final WorkMetrics metrics;
    private final SeenForms forms;
    private final int maxAttempts;

    @Inject
    JobWorker(
            ScheduleReading reading,
            JobLedger ledger,
            RunningClaims running,
            StartThrottle throttle,
            WorkMetrics metrics,
            SeenForms forms,
            JobConfig config) {
        this.reading = reading;
        this.ledger = ledger;
        this.running = running;
        this.throttle = throttle;
        this.metrics = metrics;
        this.forms = forms;
        this.maxAttempts = config.maxAttempts();
    }

    /** Names this node since its start, and no other claim. */
    String newClaimId() {
        return name + "/" + UUID.randomUUID();
    }

    /**
     * Never throws an exception. How the job ended is written as soon as the database is there; a job whose end cannot be written keeps its
     * claim until the lease runs out, and comes again.
     */
    void work(ClaimedFile claimed) {
        Claim claim = claimed.claim();
        RequestId.bind(claim.requestId());
        running.isWorkedOn(claim);
        try {
            throttle.awaitTurn();
            end(claim, claimed.pdf());
        } catch (InterruptedException e) {
            stopped(claim);
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

    private void end(Claim claim, Optional<byte[]> pdf) throws InterruptedException {
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
            boolean written = ThroughOutage.call(() -> ledger.complete(claim, read));
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
            stopped(claim);
        } catch (OutOfMemoryError e) {
            tryAgainUncounted(claim, e, UNTIL_THERE_IS_MEMORY);
        } catch (RuntimeException | Error e) { // an Error too: in the Future of the executor nobody would see it
            if (Outage.isCauseOf(e)) {
                tryAgainUncounted(claim, e, Duration.ZERO);
            } else {
                tryAgain(claim, e);
            }
        }
    }

    /** The interrupt is taken: the way to the database would fail with it. */
    private void stopped(Claim claim) {
        Thread.interrupted();
        giveBack(claim);
    }

    /** The node stops. */
    void giveBack(Claim claim) {
        try {
            if (ledger.giveBackUntried(claim, Duration.ZERO)) {
                LOG.info("The node stops; the job is given back", "job", claim.jobId());
            }
        } catch (RuntimeException e) {
            LOG.warning(
                    "The node stops, and the job comes again when its lease has run out",
                    "job",
                    claim.jobId(),
                    "reason",
                    Outage.describe(e));
        }
    }

    private void tellGeometry(Claim claim, ReadSchedule read) {
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
        forms.saw(read.schedule().kind(), geometry);
    }

    /** It is no fault of the file, unless it comes too often: then it is counted. */
    private void tryAgainUncounted(Claim claim, Throwable fault, Duration delay) throws InterruptedException {
        if (ThroughOutage.call(() -> ledger.giveBackUntried(claim, delay))) {
            LOG.warning(
                    "A job could not be read now, and comes again",
                    "job",
                    claim.jobId(),
                    "reason",
                    Outage.describe(fault),
                    "delay",
                    delay);
            metrics.givenBack();
        } else {
            tryAgain(claim, fault);
        }
    }

    private void tryAgain(Claim claim, Throwable fault) throws InterruptedException {
        if (claim.attempt() >= maxAttempts) {
            LOG.error("A job failed for good", fault, "job", claim.jobId(), "attempt", claim.attempt());
            fail(claim, JobFaults.processingFailed());
            return;
        }
        Duration delay = Duration.ofSeconds(1L << claim.attempt());
        LOG.error(
                "A job failed and comes again",
                fault,
                "job",
                claim.jobId(),
                "attempt",
                claim.attempt(),
                "delay",
                delay);
        ThroughOutage.call(() -> ledger.giveBack(claim, delay));
        metrics.retried();
    }

    private void fail(Claim claim, Problem problem) throws InterruptedException {
        boolean written = ThroughOutage.call(() -> ledger.fail(claim, problem));
        metrics.failed(claim, problem.type(), written);
        LOG.info("Job failed", "job", claim.jobId(), "problem", problem.type().uri(), "attempt", claim.attempt());
    }
}
