package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.run.ContainerJobs;

/** What an older reader has judged may be judged otherwise by this version's. */
class OlderReaderIT extends StatesOfJobs {

    private static final String OF_AN_OLDER_READER = "UPDATE job SET reader_version = 0 WHERE id = ?1";

    @Inject
    JobSubmission submission;

    private final byte[] pdf = ContainerJobs.pdf();

    private UUID refused() {
        UUID job = given.submit(owner, pdf).job().id();
        ledger.fail(given.claim(job), new Problem(ProblemType.NOT_A_SCHEDULE, "none"));
        return job;
    }

    private UUID read() {
        UUID job = given.submit(owner, pdf).job().id();
        ledger.complete(given.claim(job), READ);
        return job;
    }

    @Test
    void refusedFileIsReadAgainWhenItIsSentAgain() throws Exception {
        UUID job = refused();
        assertThat(given.submit(owner, pdf).isNew()).as("by the same reader").isFalse();
        change(OF_AN_OLDER_READER, job);

        JobSubmission.Submitted again = given.submit(owner, pdf);

        assertThat(again.isNew()).isTrue();
        assertThat(again.job().id()).isEqualTo(job);
        assertThat(again.job().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(outboxOf(job)).containsExactly("JOBS", "JOBS");
        assertThat(ledger.complete(given.claim(job), READ)).isTrue();
        assertThat(given.submit(owner, pdf).isNew()).isFalse();
    }

    @Test
    void refusedFileIsReadAgainOnceWhenSomebodyLooksAtIt() throws Exception {
        UUID job = refused();
        assertThat(found(job).wasRefusedByAnOlderReader()).isFalse();
        change(OF_AN_OLDER_READER, job);
        assertThat(found(job).wasRefusedByAnOlderReader()).isTrue();

        Job now = submission.readAgainIfKept(job, "looked at").orElseThrow();

        assertThat(now.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(now.problem()).isEmpty();
        assertThat(outboxOf(job)).containsExactly("JOBS", "JOBS");
        // A node of the version before does not say which reader it has
        change(
                "UPDATE job SET status = 'FAILED', problem_type = 'urn:upschedule:problem:damaged', problem_detail = 'Damaged.'"
                        + " WHERE id = ?1",
                job);
        assertThat(found(job).wasRefusedByAnOlderReader()).isFalse();
    }

    @Test
    void refusedFileThatIsNotKeptStaysRefused() throws Exception {
        UUID job = refused();
        change(OF_AN_OLDER_READER, job);
        change("DELETE FROM job_file WHERE job_id = ?1", job);

        assertThat(submission.readAgainIfKept(job, "looked at").orElseThrow().status())
                .isEqualTo(JobStatus.FAILED);
    }

    /** Calendars are made of the one that is there, until the student has taken in the other. */
    @Test
    void fileThatWasReadIsReadAgainAsANewerOne() throws Exception {
        UUID job = read();
        assertThat(given.submit(owner, pdf).isNew()).as("by the same reader").isFalse();
        change(OF_AN_OLDER_READER, job);

        JobSubmission.Submitted again = given.submit(owner, pdf);

        assertThat(again.isNew()).isTrue();
        assertThat(again.job().id()).isNotEqualTo(job);
        assertThat(found(job).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(jobs.scheduleJson(job)).isPresent();
        ledger.complete(given.claim(again.job().id()), READ);
        assertThat(given.submit(owner, pdf).job().id())
                .as("the newer one is found by its bytes")
                .isEqualTo(again.job().id());
        assertThat(jobs.list(owner)).hasSize(2);
    }
}
