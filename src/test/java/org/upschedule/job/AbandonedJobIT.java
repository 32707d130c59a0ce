package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.upschedule.job.upkeep.Sweeper;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.run.ContainerJobs;

/** What is done with jobs that nobody works on any more, and whose messages are lost. */
class AbandonedJobIT extends StatesOfJobs {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    @Inject
    Sweeper sweeper;

    @Test
    void jobOfADeadWorkerIsTakenBackAndItsLateResultIsRefused() {
        UUID job = given.queued(owner);
        Claim dead = given.claim(job);

        clock.advance(LEASE.plusSeconds(1));
        takeBackAbandoned();
        Claim second = given.claim(job);

        assertThat(ledger.complete(dead, READ)).isFalse();
        assertThat(ledger.fail(dead, new Problem(ProblemType.DAMAGED, "damaged")))
                .isFalse();
        assertThat(ledger.giveBack(dead, Duration.ZERO)).isFalse();
        assertThat(jobs.scheduleJson(job)).isEmpty();
        assertThat(ledger.complete(second, READ)).isTrue();
        assertThat(changesOf(job))
                .containsExactly(
                        "QUEUED->PROCESSING", "PROCESSING->QUEUED", "QUEUED->PROCESSING", "PROCESSING->COMPLETED");
    }

    @Test
    void renewedLeaseIsKeptUntilTheDeadline() {
        UUID job = given.queued(owner);
        Claim claim = given.claim(job);

        clock.advance(LEASE.minusSeconds(1));
        ledger.renewLeases(List.of(claim));
        clock.advance(LEASE.minusSeconds(1));
        takeBackAbandoned();
        assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING");

        clock.advance(DEADLINE);
        ledger.renewLeases(List.of(claim));
        takeBackAbandoned();
        assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING", "PROCESSING->QUEUED");
    }

    @Test
    void leaseOfTheNextWorkerIsNotRenewedByTheOneBefore() {
        UUID job = given.queued(owner);
        Claim hung = given.claim(job);
        ledger.giveBack(hung, Duration.ZERO);
        given.claim(job);

        clock.advance(LEASE.plusSeconds(1));
        ledger.renewLeases(List.of(hung));
        takeBackAbandoned();

        assertThat(jobs.find(owner, job).orElseThrow().status()).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void jobThatKillsItsWorkersFailsAndMayBeUploadedAgain() {
        byte[] pdf = ContainerJobs.pdf();
        UUID job = given.submit(owner, pdf).job().id();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(given.claim(job).attempt()).isEqualTo(attempt);
            clock.advance(LEASE.plusSeconds(1));
            takeBackAbandoned();
        }

        Job failed = jobs.find(owner, job).orElseThrow();
        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.problem().orElseThrow().type()).isEqualTo(ProblemType.PROCESSING_FAILED);
        assertThat(outboxOf(job)).endsWith("DEAD_LETTERS");

        JobSubmission.Submitted again = given.submit(owner, pdf);
        assertThat(again.isNew()).isTrue();
        assertThat(again.job().id()).isEqualTo(job);
        assertThat(changesOf(job)).endsWith("PROCESSING->FAILED", "FAILED->QUEUED");
    }

    /** It claims by the attempt alone, and writes its name. */
    @Test
    void claimOfTheVersionBeforeEndsOneOfThisVersion() throws Exception {
        UUID job = given.queued(owner);
        Claim hung = given.claim(job);
        change("UPDATE job SET worker = 'before', attempts = 1 WHERE id = ?1", job);

        assertThat(ledger.complete(hung, READ)).isFalse();
        clock.advance(LEASE.plusSeconds(1));
        takeBackAbandoned();

        assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING", "PROCESSING->QUEUED");
    }

    @Test
    void jobWhoseMessageIsLostIsPublishedAgain() throws Exception {
        UUID job = given.queued(owner);
        change("DELETE FROM outbox WHERE job_id = ?1", job);

        assertThat(sweeper.republish(Optional.empty()))
                .as("not before a minute")
                .isZero();
        clock.advance(Duration.ofSeconds(61));
        assertThat(sweeper.mayMissMessages()).isTrue();
        sweeper.republish(Optional.of(clock.instant().minusSeconds(2)));
        assertThat(outboxOf(job)).as("the queue is long").isEmpty();
        sweeper.republish(Optional.of(clock.instant()));

        assertThat(outboxOf(job)).containsExactly("JOBS");
    }

    private void takeBackAbandoned() {
        sweeper.abandoned().forEach(sweeper::takeBack);
    }
}
