package org.upschedule.job;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.job.outbox.Destination;
import org.upschedule.job.outbox.OutboxGateway;
import org.upschedule.problem.Problem;
import org.upschedule.schedule.ReadSchedule;

/**
 * Changes the state of a job that is worked on, each change with what must be written beside it, in a transaction of its own. Of
 * two changes that race the database lets one win, and the other learns it from the answer: losing a race is a normal path, not
 * an error.
 */
@Component
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobLedger {

    /** With 15 s between them, some minutes of a memory that is short. */
    private static final int MOST_UNTRIED = 20;

    private final ClaimGateway claims;
    private final OutboxGateway outbox;
    private final Duration lease;

    @Inject
    JobLedger(ClaimGateway claims, OutboxGateway outbox, JobConfig config) {
        this.claims = claims;
        this.outbox = outbox;
        this.lease = config.lease();
    }

    /**
     * QUEUED → PROCESSING. Empty where the job is gone, ended or claimed by another: then there is nothing to do. One statement, which
     * is its own transaction.
     *
     * @param claimId that no other claim has; who asks again with it, because no answer came, has the claim that was made
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<ClaimedFile> claim(UUID jobId, String claimId) {
        return claims.claim(jobId, claimId, lease);
    }

    /**
     * PROCESSING → COMPLETED, with what was read. False where the claim is no longer valid: then nothing is written. One statement, which
     * is its own transaction.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean complete(Claim claim, ReadSchedule read) {
        return claims.complete(claim, read.schedule().kind(), ScheduleCodec.write(read));
    }

    /**
     * PROCESSING → FAILED. A fault of ours also leaves a dead letter, for the administrator. False where the claim is no longer
     * valid: then nothing is written.
     */
    public boolean fail(Claim claim, Problem problem) {
        boolean changed = claims.fail(claim, problem);
        if (changed && problem.type().ours()) {
            outbox.add(claim.jobId(), Destination.DEAD_LETTERS, claim.requestId(), Duration.ZERO);
        }
        return changed;
    }

    /**
     * PROCESSING → QUEUED: the work comes again after {@code delay}, here or on another node. False where the claim is no longer
     * valid: then nothing is written.
     */
    public boolean giveBack(Claim claim, Duration delay) {
        boolean changed = claims.giveBack(claim, delay);
        if (changed) {
            outbox.add(claim.jobId(), Destination.JOBS, claim.requestId(), delay);
        }
        return changed;
    }

    /**
     * PROCESSING → QUEUED as if nobody had begun: it was no fault of the file. False where the claim is no longer valid, and where that has
     * been so often that it may be the file after all: then nothing is written. One statement, which is its own transaction; the timer
     * finds its message.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean giveBackUntried(Claim claim, Duration delay) {
        return claims.giveBackUntried(claim, delay, MOST_UNTRIED);
    }

    /** Puts off a job for which no worker was free: where it is QUEUED it stays so, and its message comes again after {@code delay}. */
    public void defer(UUID jobId, String requestId, Duration delay) {
        if (claims.putOff(jobId, delay)) {
            outbox.add(jobId, Destination.JOBS, requestId, delay);
        }
    }

    /** Says that these jobs are still worked on. */
    public void renewLeases(Collection<Claim> held) {
        held.forEach(claim -> claims.renewLease(claim, lease));
    }
}
