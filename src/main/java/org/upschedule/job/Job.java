package org.upschedule.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.schedule.ScheduleKind;

/** A job as it stands in the database. The entity is only read: {@link JobGateway} has a statement for each change. */
@Entity
public class Job {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    @Enumerated(EnumType.STRING)
    private ScheduleKind kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_size")
    private int fileSize;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private int attempts;

    @Column(name = "reader_version")
    private int readerVersion;

    @Column(name = "problem_type")
    private String problemType;

    @Column(name = "problem_detail")
    private String problemDetail;

    protected Job() {}

    /** A job as it has just been written. */
    static Job queued(UUID id, UUID ownerId, String fileName, int fileSize, Instant submittedAt) {
        Job job = new Job();
        job.id = id;
        job.ownerId = ownerId;
        job.status = JobStatus.QUEUED;
        job.fileName = fileName;
        job.fileSize = fileSize;
        job.submittedAt = submittedAt;
        return job;
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public JobStatus status() {
        return status;
    }

    /** Known once the job is completed. */
    public Optional<ScheduleKind> kind() {
        return Optional.ofNullable(kind);
    }

    public String fileName() {
        return fileName;
    }

    /** Size of the PDF in bytes. */
    public int fileSize() {
        return fileSize;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** Whether this version's reader has not judged the file that another has refused: it may judge otherwise. */
    public boolean wasRefusedByAnOlderReader() {
        return status == JobStatus.FAILED && readerVersion < ScheduleReader.VERSION;
    }

    /** How often a worker has begun since the upload; not counted are those who gave it back through no fault of its file. */
    public int attempts() {
        return attempts;
    }

    /** Why the job failed. */
    public Optional<Problem> problem() {
        return ProblemType.ofUri(problemType).map(type -> new Problem(type, problemDetail));
    }
}
