package org.upschedule.job;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.audit.Audit;
import org.upschedule.problem.ProblemType;

/** Jobs that were given up or refused, whoever owns them: the administrator may send them again, or delete them. Nothing in here says whose they are. */
@Component
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FailedJobs {

    private static final int MOST_LISTED = 100;
    private static final String SEND_AGAIN = "send-failed-jobs-again";
    private static final String DELETE = "delete-failed-jobs";

    /** Jobs sent again in one transaction. */
    public static final int BATCH = 200;

    private final FailedJobGateway failed;
    private final Audit audit;

    @Inject
    FailedJobs(FailedJobGateway failed, Audit audit) {
        this.failed = failed;
        this.audit = audit;
    }

    /**
     * Why jobs failed.
     *
     * @param jobs how many did so
     * @param kept how many of them have their PDF still, and so can be sent again
     * @param first when the first of them failed
     * @param last when the last did
     */
    public record Reason(ProblemType problem, long jobs, long kept, Instant first, Instant last) {}

    /** @param kept whether its PDF is there still */
    public record Failed(UUID id, Instant submittedAt, Instant finishedAt, int attempts, boolean kept) {}

    public List<Reason> reasons() {
        return failed.reasons();
    }

    /** The latest first, a hundred at most. */
    public List<Failed> of(ProblemType reason) {
        return failed.latest(reason, MOST_LISTED);
    }

    /**
     * Sends the oldest again, with fresh attempts.
     *
     * @return how many; fewer than {@link #BATCH} where none is left whose PDF is kept
     */
    public int sendAgain(ProblemType reason, String requestId) {
        return written(SEND_AGAIN, reason, "oldest", failed.queueAgain(reason, null, requestId, BATCH));
    }

    /** Sends one again; false where it has not failed so, or its PDF has been deleted. */
    public boolean sendAgain(ProblemType reason, UUID job, String requestId) {
        return written(SEND_AGAIN, reason, job.toString(), failed.queueAgain(reason, job, requestId, 1)) == 1;
    }

    /**
     * Deletes the oldest with their PDFs: their owners see them no more.
     *
     * @return how many; fewer than {@link #BATCH} where none is left
     */
    public int delete(ProblemType reason) {
        return written(DELETE, reason, "oldest", failed.delete(reason, null, BATCH));
    }

    /** Deletes one; false where it has not failed so. */
    public boolean delete(ProblemType reason, UUID job) {
        return written(DELETE, reason, job.toString(), failed.delete(reason, job, 1)) == 1;
    }

    private int written(String action, ProblemType reason, String which, int jobs) {
        if (jobs > 0) {
            audit.record(action, reason.slug(), Optional.of(which + ": " + jobs + " FAILED"), Optional.empty());
        }
        return jobs;
    }
}
