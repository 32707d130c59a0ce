package org.upschedule.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.job.outbox.Destination;
import org.upschedule.job.outbox.Outbox;
import org.upschedule.problem.Problem;
import org.upschedule.schedule.ReadSchedule;

/**
 * Makes every change of a job's state, each as one guarded statement: of two that race, the database lets one win, and the other
 * learns it from the answer. Losing a race is a normal path, not an error.
 */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobLedger {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration lease;

    @Inject
    JobLedger(
            EntityManager entities,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "upschedule.job.lease") Duration lease) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
        this.lease = lease;
    }

    /** QUEUED → PROCESSING. Empty where the job is gone, ended or claimed by another: then there is nothing to do. */
    public Optional<Claim> claim(UUID jobId, String worker) {
        Instant now = clock.instant();
        List<?> claimed = entities.createNativeQuery(
                        "UPDATE job SET status = " + change(JobStatus.QUEUED, JobStatus.PROCESSING)
                                + ", attempts = attempts + 1, worker = ?2, started_at = ?3, lease_until = ?4"
                                + " WHERE id = ?1 AND status = 'QUEUED' RETURNING attempts, request_id")
                .setParameter(1, jobId)
                .setParameter(2, worker)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.plus(lease)))
                .getResultList();
        return claimed.stream()
                .map(Object[].class::cast)
                .map(row -> new Claim(jobId, ((Number) row[0]).intValue(), (String) row[1]))
                .findFirst();
    }

    /** PROCESSING → COMPLETED, with what was read. False where the claim is no longer valid: then nothing is written. */
    public boolean complete(Claim claim, ReadSchedule read) {
        int changed = held(
                        claim,
                        JobStatus.COMPLETED,
                        "kind = ?3, finished_at = ?4, lease_until = NULL, problem_type = NULL, problem_detail = NULL")
                .setParameter(3, read.schedule().kind().name())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
        if (changed == 1) {
            entities.persist(new JobSchedule(claim.jobId(), ScheduleCodec.write(read)));
        }
        return changed == 1;
    }

    /** PROCESSING → FAILED. A fault of ours also leaves a dead letter, for the administrator. */
    public boolean fail(Claim claim, Problem problem) {
        int changed = held(
                        claim,
                        JobStatus.FAILED,
                        "finished_at = ?3, lease_until = NULL, problem_type = ?4, problem_detail = ?5")
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, problem.type().uri())
                .setParameter(5, problem.detail())
                .executeUpdate();
        if (changed == 1 && problem.type().ours()) {
            outbox.add(claim.jobId(), Destination.DEAD_LETTERS, claim.requestId(), clock.instant());
        }
        return changed == 1;
    }

    /** PROCESSING → QUEUED: the work comes again after {@code delay}, here or on another node. */
    public boolean giveBack(Claim claim, Duration delay) {
        Instant again = clock.instant().plus(delay);
        int changed = held(claim, JobStatus.QUEUED, "lease_until = NULL, published_at = ?3")
                .setParameter(3, Timestamp.from(again))
                .executeUpdate();
        if (changed == 1) {
            outbox.add(claim.jobId(), Destination.JOBS, claim.requestId(), again);
        }
        return changed == 1;
    }

    /** Puts off a job for which no worker was free: it stays QUEUED, and its message comes again after {@code delay}. */
    public void defer(UUID jobId, String requestId, Duration delay) {
        if (entities.find(Job.class, jobId) != null) {
            outbox.add(jobId, Destination.JOBS, requestId, clock.instant().plus(delay));
        }
    }

    /** Says that these jobs are still worked on. */
    public void renewLeases(Collection<Claim> claims) {
        Timestamp until = Timestamp.from(clock.instant().plus(lease));
        for (Claim claim : claims) {
            entities.createNativeQuery(
                            "UPDATE job SET lease_until = ?3 WHERE id = ?1 AND status = 'PROCESSING' AND attempts = ?2")
                    .setParameter(1, claim.jobId())
                    .setParameter(2, claim.attempt())
                    .setParameter(3, until)
                    .executeUpdate();
        }
    }

    private Query held(Claim claim, JobStatus next, String assignments) {
        return entities.createNativeQuery("UPDATE job SET status = " + change(JobStatus.PROCESSING, next) + ", "
                        + assignments + " WHERE id = ?1 AND status = 'PROCESSING' AND attempts = ?2")
                .setParameter(1, claim.jobId())
                .setParameter(2, claim.attempt());
    }

    private static String change(JobStatus from, JobStatus to) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("A job may not go from " + from + " to " + to);
        }
        return "'" + to + "'";
    }
}
