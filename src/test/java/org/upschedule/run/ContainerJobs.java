package org.upschedule.run;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.SchemaMigration;
import org.upschedule.job.Claim;
import org.upschedule.job.ClaimedFile;
import org.upschedule.job.JobLedger;
import org.upschedule.job.JobSubmission;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/** Makes jobs for tests in the container, without a worker. The schema is there once this bean is. */
@Component
public class ContainerJobs {

    private final JobSubmission submission;
    private final JobLedger ledger;

    @Inject
    ContainerJobs(SchemaMigration schema, JobSubmission submission, JobLedger ledger) {
        this.submission = submission;
        this.ledger = ledger;
        schema.migrate();
    }

    /** Bytes that no other call gives; the path of a job does not look into them. */
    public static byte[] pdf() {
        return ("%PDF-" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    /** What a worker may have read. */
    public static ReadSchedule read(ScheduleKind kind, ScheduleEntry... entries) {
        return new ReadSchedule(
                new Schedule(kind, List.of(entries), List.of()),
                Collections.nCopies(entries.length, List.of()),
                new FormGeometry("36 85", true, List.of("Module")));
    }

    public JobSubmission.Submitted submit(UUID owner, byte[] pdf) {
        return submission.submit(owner, "a.pdf", pdf, "request");
    }

    /** @return a job of a new PDF, QUEUED */
    public UUID queued(UUID owner) {
        return submit(owner, pdf()).job().id();
    }

    /** @return a job of a new PDF, COMPLETED */
    public UUID completed(UUID owner, ReadSchedule read) {
        UUID job = queued(owner);
        ledger.complete(claim(job), read);
        return job;
    }

    /** By a new worker. */
    public Claim claim(UUID job) {
        return tryToClaim(job).orElseThrow();
    }

    /** Empty where another has it. */
    public Optional<Claim> tryToClaim(UUID job) {
        return ledger.claim(job, "worker/" + UUID.randomUUID()).map(ClaimedFile::claim);
    }
}
