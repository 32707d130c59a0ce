package org.upschedule.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.problem.Problem;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.schedule.ScheduleKind;

/**
 * A job as it stood in the database when it was read. {@link JobGateway} has a statement for each change.
 *
 * @param kind known once the job is completed
 * @param fileSize of the PDF, in bytes
 * @param attempts how often a worker has begun since the upload; not counted are those who gave it back through no fault of its file
 * @param readerVersion of the reader that has judged the file; 0 before any has
 * @param problem why the job failed
 */
public record Job(
        UUID id,
        UUID ownerId,
        JobStatus status,
        Optional<ScheduleKind> kind,
        String fileName,
        int fileSize,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        int attempts,
        int readerVersion,
        Optional<Problem> problem) {

    /** A job as it has just been written. */
    static Job queued(UUID id, UUID ownerId, String fileName, int fileSize, Instant submittedAt) {
        return new Job(
                id,
                ownerId,
                JobStatus.QUEUED,
                Optional.empty(),
                fileName,
                fileSize,
                submittedAt,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    /** Whether this version's reader has not judged the file that another has refused: it may judge otherwise. */
    public boolean wasRefusedByAnOlderReader() {
        return status == JobStatus.FAILED && readerVersion < ScheduleReader.VERSION;
    }
}
