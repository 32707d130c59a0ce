package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.run.ContainerJobs;

/** From an upload to its result, and what is told of it. */
class JobPathIT extends StatesOfJobs {

    private static final int AT_ONCE = 5;

    @Inject
    ScheduleCache cache;

    @Resource(lookup = "concurrent/scheduleWorkers")
    ManagedExecutorService executor;

    @Test
    void acceptedJobIsClaimedAndCompleted() {
        UUID job = given.queued(owner);

        Claim claim = given.claim(job);
        assertThat(ledger.complete(claim, READ)).isTrue();

        assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING", "PROCESSING->COMPLETED");
        assertThat(jobs.scheduleJson(job)).isPresent();
        assertThat(outboxOf(job)).containsExactly("JOBS");
    }

    @Test
    void oneOfManyClaimsWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID job = given.queued(owner);

            List<Optional<Claim>> claims = atOnce(() -> given.tryToClaim(job));

            assertThat(claims.stream().filter(Optional::isPresent)).hasSize(1);
            assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING");
        }
    }

    @Test
    void sameBytesSentAtOnceAreOneJob() throws Exception {
        byte[] pdf = ContainerJobs.pdf();

        List<JobSubmission.Submitted> sent = atOnce(() -> given.submit(owner, pdf));

        assertThat(sent.stream().filter(JobSubmission.Submitted::isNew)).hasSize(1);
        assertThat(sent.stream().map(submitted -> submitted.job().id()).distinct())
                .hasSize(1);
        assertThat(jobs.list(owner)).hasSize(1);
    }

    @Test
    void rolledBackUploadLeavesNothing() throws Exception {
        transaction.begin();
        UUID job = given.queued(owner);
        transaction.rollback();

        assertThat(jobs.find(owner, job)).isEmpty();
        assertThat(jobs.file(job)).isEmpty();
        assertThat(outboxOf(job)).isEmpty();
    }

    @Test
    void resultFromBeforeTheFileWasSentAgainIsRefused() {
        byte[] pdf = ContainerJobs.pdf();
        UUID job = given.submit(owner, pdf).job().id();
        Claim hung = given.claim(job);
        ledger.giveBack(hung, Duration.ZERO);
        ledger.fail(given.claim(job), JobFaults.processingFailed());
        given.submit(owner, pdf);
        Claim second = given.claim(job);

        assertThat(second.attempt()).isEqualTo(hung.attempt());
        assertThat(ledger.complete(hung, READ)).isFalse();
        assertThat(ledger.giveBack(hung, Duration.ZERO)).isFalse();
        assertThat(ledger.fail(hung, JobFaults.processingFailed())).isFalse();
        assertThat(ledger.complete(second, READ)).isTrue();
    }

    @Test
    void damagedFileStaysDamaged() {
        byte[] pdf = ContainerJobs.pdf();
        UUID job = given.submit(owner, pdf).job().id();
        ledger.fail(given.claim(job), new Problem(ProblemType.DAMAGED, "damaged"));

        assertThat(given.submit(owner, pdf).isNew()).isFalse();
        assertThat(outboxOf(job)).as("no dead letter: nobody has to act").containsExactly("JOBS");
    }

    /** Where the database goes away between a claim and its answer. */
    @Test
    void claimWhoseAnswerWasLostIsMadeOnce() {
        UUID job = given.queued(owner);

        Claim first = ledger.claim(job, "worker/1").orElseThrow().claim();
        Claim second = ledger.claim(job, "worker/1").orElseThrow().claim();

        assertThat(second).isEqualTo(first);
        assertThat(given.tryToClaim(job)).isEmpty();
        assertThat(ledger.complete(second, READ)).isTrue();
        assertThat(ledger.claim(job, "worker/1")).isEmpty();
    }

    @Test
    void scheduleThatWasReadBeforeItsDeletionDoesNotComeBackToTheCache() {
        UUID job = given.completed(owner, READ);
        assertThat(cache.get(job, () -> Optional.of("{}"))).isPresent();
        assertThat(cache.get(job, Optional::empty)).as("Redis keeps it").isPresent();
        UUID deleted = given.completed(owner, READ);

        cache.get(deleted, () -> {
            jobs.delete(owner, deleted);
            return Optional.of("{}");
        });

        assertThat(cache.get(deleted, Optional::empty)).isEmpty();
    }

    @Test
    void whatWasNoFaultOfTheFileCostsNoAttempt() throws Exception {
        UUID job = given.queued(owner);

        assertThat(ledger.giveBackUntried(given.claim(job), Duration.ZERO)).isTrue();

        assertThat(found(job).attempts()).isZero();
        assertThat(outboxOf(job)).containsExactly("JOBS", "JOBS");
        Claim next = given.claim(job);
        assertThat(next.attempt()).isEqualTo(1);
        change("UPDATE job SET given_back = 20 WHERE id = ?1", job);
        assertThat(ledger.giveBackUntried(next, Duration.ZERO))
                .as("it may be the file after all")
                .isFalse();
        assertThat(ledger.giveBack(next, Duration.ZERO)).isTrue();
        assertThat(given.claim(job).attempt()).isEqualTo(2);
    }

    private <T> List<T> atOnce(Callable<T> task) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : executor.invokeAll(Collections.nCopies(AT_ONCE, task))) {
            results.add(future.get());
        }
        return results;
    }
}
