package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.job.outbox.OutboxPublisher;
import org.upschedule.job.outbox.OutboxRound;
import org.upschedule.job.upkeep.Sweeper;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.run.ContainerJobs;
import org.upschedule.run.MovableClock;
import org.upschedule.run.ProductArchive;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.ScheduleKind;

/** The states of a job in the real container and database. No worker and no timer is deployed: the test plays both. */
@ExtendWith(ArquillianExtension.class)
class JobPathIT {

    private static final ReadSchedule READ = ContainerJobs.read(ScheduleKind.EXAMS);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 5;

    @Inject
    ContainerJobs given;

    @Inject
    JobLedger ledger;

    @Inject
    Jobs jobs;

    @Inject
    ScheduleCache cache;

    @Inject
    Sweeper sweeper;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "jdbc/schedule")
    DataSource database;

    @Resource(lookup = "concurrent/scheduleWorkers")
    ManagedExecutorService executor;

    private final UUID owner = UUID.randomUUID();
    private StateChanges changes;

    @Deployment
    static WebArchive application() {
        return ProductArchive.of(
                        "configuration",
                        "database",
                        "problem..",
                        "redis",
                        "request",
                        "storage",
                        "schedule",
                        "digest",
                        "json",
                        "job",
                        "job.outbox")
                .without(OutboxPublisher.class)
                .without(OutboxRound.class)
                .with(Sweeper.class)
                .build(StateChanges.class);
    }

    @BeforeEach
    void takeDownChanges() {
        changes = new StateChanges(database::getConnection);
    }

    @Test
    void acceptedJobIsClaimedAndCompleted() {
        UUID job = given.queued(owner);

        Claim claim = ledger.claim(job, "worker").orElseThrow().claim();
        assertThat(ledger.complete(claim, READ)).isTrue();

        assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING", "PROCESSING->COMPLETED");
        assertThat(jobs.scheduleJson(job)).isPresent();
        assertThat(outboxOf(job)).containsExactly("JOBS");
    }

    @Test
    void oneOfManyClaimsWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID job = given.queued(owner);

            List<Optional<ClaimedFile>> claims = atOnce(() -> ledger.claim(job, "worker"));

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
    void jobOfADeadWorkerIsTakenBackAndItsLateResultIsRefused() {
        UUID job = given.queued(owner);
        Claim dead = ledger.claim(job, "dead worker").orElseThrow().claim();

        clock.advance(LEASE.plusSeconds(1));
        takeBackAbandoned();
        Claim second = ledger.claim(job, "second worker").orElseThrow().claim();

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
        Claim claim = ledger.claim(job, "slow worker").orElseThrow().claim();

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
        Claim hung = ledger.claim(job, "hung worker").orElseThrow().claim();
        ledger.giveBack(hung, Duration.ZERO);
        ledger.claim(job, "dead worker").orElseThrow();

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
            assertThat(ledger.claim(job, "dead worker").orElseThrow().claim().attempt())
                    .isEqualTo(attempt);
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

    @Test
    void resultFromBeforeTheFileWasSentAgainIsRefused() {
        byte[] pdf = ContainerJobs.pdf();
        UUID job = given.submit(owner, pdf).job().id();
        Claim hung = claim(job, "worker");
        ledger.giveBack(hung, Duration.ZERO);
        ledger.fail(claim(job, "worker"), JobFaults.processingFailed());
        given.submit(owner, pdf);
        Claim second = claim(job, "worker");

        assertThat(second.attempt()).isEqualTo(hung.attempt());
        assertThat(ledger.complete(hung, READ)).isFalse();
        assertThat(ledger.giveBack(hung, Duration.ZERO)).isFalse();
        assertThat(ledger.fail(hung, JobFaults.processingFailed())).isFalse();
        assertThat(ledger.complete(second, READ)).isTrue();
    }

    /** It claims by the attempt alone, and writes its name. */
    @Test
    void claimOfTheVersionBeforeEndsOneOfThisVersion() throws Exception {
        UUID job = given.queued(owner);
        Claim hung = claim(job, "worker");
        transaction.begin();
        entities.createNativeQuery("UPDATE job SET worker = 'before', attempts = 1 WHERE id = ?1")
                .setParameter(1, job)
                .executeUpdate();
        transaction.commit();

        assertThat(ledger.complete(hung, READ)).isFalse();
        clock.advance(LEASE.plusSeconds(1));
        takeBackAbandoned();

        assertThat(changesOf(job)).containsExactly("QUEUED->PROCESSING", "PROCESSING->QUEUED");
    }

    @Test
    void damagedFileStaysDamaged() {
        byte[] pdf = ContainerJobs.pdf();
        UUID job = given.submit(owner, pdf).job().id();
        ledger.fail(ledger.claim(job, "worker").orElseThrow().claim(), new Problem(ProblemType.DAMAGED, "damaged"));

        assertThat(given.submit(owner, pdf).isNew()).isFalse();
        assertThat(outboxOf(job)).as("no dead letter: nobody has to act").containsExactly("JOBS");
    }

    @Test
    void jobWhoseMessageIsLostIsPublishedAgain() throws Exception {
        UUID job = given.queued(owner);
        transaction.begin();
        entities.createNativeQuery("DELETE FROM outbox").executeUpdate();
        transaction.commit();

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

    private Claim claim(UUID job, String worker) {
        return ledger.claim(job, worker).orElseThrow().claim();
    }

    private void takeBackAbandoned() {
        sweeper.abandoned().forEach(sweeper::takeBack);
    }

    private <T> List<T> atOnce(Callable<T> task) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : executor.invokeAll(Collections.nCopies(AT_ONCE, task))) {
            results.add(future.get());
        }
        return results;
    }

    private List<String> changesOf(UUID job) {
        return changes.of(job.toString());
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<String> outboxOf(UUID job) {
        return entities.createNativeQuery("SELECT destination FROM outbox WHERE job_id = ?1 ORDER BY id")
                .setParameter(1, job)
                .getResultList();
    }
}
