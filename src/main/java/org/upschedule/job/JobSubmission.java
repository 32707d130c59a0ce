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
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.storage.StorageFullException;

/** Accepts a PDF: file, job and message are written in one transaction, or nothing is. */
@Component
public class JobSubmission {

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
     * The same bytes from the same owner are the same job. Where that job failed through our fault, the upload is another try.
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
            return again(ownerId, content, requestId);
        }
        room.check(added.get().before().and(1, content.length));
        return new Submitted(
                Job.queued(id, ownerId, fileName, content.length, added.get().submittedAt()), true);
    }

    private Submitted again(UUID ownerId, byte[] content, String requestId) {
        Job job = jobs.ofBytes(ownerId, Sha256.of(content)).orElseThrow();
        boolean queued = queueAgain(job, requestId);
        if (queued) {
            files.keep(job.id(), content, retention);
            room.check(ownerId);
            outbox.add(job.id(), Destination.JOBS, requestId, Duration.ZERO);
        }
        return new Submitted(queued ? jobs.find(job.id()).orElseThrow() : job, queued);
    }

    /** For faults of ours only: a damaged file stays damaged. */
    private boolean queueAgain(Job job, String requestId) {
        boolean ours = job.problem().map(problem -> problem.type().ours()).orElse(false);
        return ours && job.status().mayBecome(JobStatus.QUEUED) && jobs.queueAgain(job.id(), requestId);
    }
}
