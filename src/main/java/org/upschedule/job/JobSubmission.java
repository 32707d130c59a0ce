package org.upschedule.job;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.digest.Sha256;
import org.upschedule.job.outbox.Destination;
import org.upschedule.job.outbox.OutboxGateway;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.storage.StorageFullException;

/** Accepts a PDF: file, job and message are written in one transaction, or nothing is. */
@Component
public class JobSubmission {

    private static final int BEFORE_ANY_READER = 0;

    private final SubmissionGateway submissions;
    private final JobGateway jobs;
    private final JobFileGateway files;
    private final OutboxGateway outbox;
    private final OwnerLockGateway owners;
    private final FileRoom room;
    private final Duration retention;

    @Inject
    JobSubmission(
            SubmissionGateway submissions,
            JobGateway jobs,
            JobFileGateway files,
            OutboxGateway outbox,
            OwnerLockGateway owners,
            FileRoom room,
            JobConfig config) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.files = files;
        this.outbox = outbox;
        this.owners = owners;
        this.room = room;
        this.retention = config.pdfKept();
    }

    /**
     * The same bytes from the same owner are the same job. Where that job failed through our fault, or was refused by an older reader, the
     * upload is another try. Where an older reader has read it, it is a new job, which may take the place of that one in a timetable as
     * any newer file does: what the student has is hers until she has seen what changes.
     *
     * @param isNew whether there is something to work on
     */
    public record Submitted(Job job, boolean isNew) {}

    /** @throws StorageFullException where the owner would keep more than she may */
    @Transactional
    public Submitted submit(UUID ownerId, String fileName, byte[] content, String requestId) {
        owners.take(ownerId);
        UUID id = UUID.randomUUID();
        Optional<SubmissionGateway.Added> added = submissions.add(id, ownerId, fileName, content, requestId, retention);
        if (added.isEmpty()) {
            Job known = jobs.ofBytes(ownerId, Sha256.of(content)).orElseThrow();
            if (!jobs.giveWay(known.id())) {
                return again(known, content, requestId);
            }
            added = submissions.add(id, ownerId, fileName, content, requestId, retention);
        }
        room.check(added.get().before().and(1, content.length));
        return new Submitted(
                Job.queued(id, ownerId, fileName, content.length, added.get().submittedAt()), true);
    }

    private Submitted again(Job job, byte[] content, String requestId) {
        Optional<Job> queued = Optional.of(job)
                .filter(JobSubmission::mayEndOtherwise)
                .flatMap(failed -> jobs.queueAgain(failed, requestId, BEFORE_ANY_READER));
        if (queued.isEmpty()) {
            return new Submitted(job, false);
        }
        files.keep(job.id(), content, retention);
        room.check(job.ownerId());
        outbox.add(job.id(), Destination.JOBS, requestId, Duration.ZERO);
        return new Submitted(queued.get(), true);
    }

    /** To the same reader a damaged file stays damaged. */
    private static boolean mayEndOtherwise(Job job) {
        return job.status() == JobStatus.FAILED
                && (job.wasRefusedByAnOlderReader()
                        || job.problem()
                                .filter(problem -> problem.type().ours() || problem.type() == ProblemType.FILE_GONE)
                                .isPresent());
    }

    /**
     * Somebody looks at a job that an older reader has refused: where its PDF is still kept it is read again. Once for each version, for
     * while nodes of the version before run too, theirs may refuse it again.
     *
     * @return the job as it is now; empty where it has been deleted
     */
    @Transactional
    public Optional<Job> readAgainIfKept(UUID jobId, String requestId) {
        Optional<Job> job = jobs.find(jobId);
        Optional<Job> queued = job.filter(Job::wasRefusedByAnOlderReader)
                .filter(refused -> files.hold(jobId))
                .flatMap(refused -> jobs.queueAgain(refused, requestId, ScheduleReader.VERSION));
        queued.ifPresent(again -> outbox.add(jobId, Destination.JOBS, requestId, Duration.ZERO));
        return queued.or(() -> job);
    }
}
