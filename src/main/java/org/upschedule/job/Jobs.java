package org.upschedule.job;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.schedule.Schedule;

/** The jobs of an owner. Somebody else's job is answered as one that is not there. */
@Singleton
@Transactional
public class Jobs {

    /** More than anybody uploads; a bound, so that no list grows without one. */
    private static final int LIST_LIMIT = 200;

    private final EntityManager entities;
    private final ScheduleCache cache;
    private final Event<JobForgotten> forgotten;

    @Inject
    Jobs(EntityManager entities, ScheduleCache cache, Event<JobForgotten> forgotten) {
        this.entities = entities;
        this.cache = cache;
        this.forgotten = forgotten;
    }

    public Optional<Job> find(UUID ownerId, UUID jobId) {
        return Optional.ofNullable(entities.find(Job.class, jobId))
                .filter(job -> job.ownerId().equals(ownerId));
    }

    /** Newest first. */
    public List<Job> list(UUID ownerId) {
        return entities.createQuery(
                        "SELECT j FROM Job j WHERE j.ownerId = :owner ORDER BY j.submittedAt DESC, j.id", Job.class)
                .setParameter("owner", ownerId)
                .setMaxResults(LIST_LIMIT)
                .getResultList();
    }

    /** How many jobs are before this one, plus one. Counting stops at 10,000: beyond, the number says nothing to a person. */
    public int queuePosition(Job job) {
        Object before = entities.createNativeQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM job WHERE status = 'QUEUED' AND submitted_at < ?1 LIMIT 9999) earlier")
                .setParameter(1, Timestamp.from(job.submittedAt()))
                .getSingleResult();
        return ((Number) before).intValue() + 1;
    }

    /** The schedule as it was read, in JSON; empty while the job is not completed. */
    public Optional<String> scheduleJson(UUID jobId) {
        return cache.get(jobId, () -> Optional.ofNullable(entities.find(JobSchedule.class, jobId))
                .map(JobSchedule::json));
    }

    /** The schedules of completed jobs, in the order of the ids. */
    public List<Schedule> schedules(Collection<UUID> jobIds) {
        return jobIds.stream()
                .map(this::scheduleJson)
                .flatMap(Optional::stream)
                .map(ScheduleCodec::read)
                .toList();
    }

    /** The PDF; empty where it has been deleted. */
    public Optional<byte[]> file(UUID jobId) {
        return Optional.ofNullable(entities.find(JobFile.class, jobId)).map(JobFile::content);
    }

    /** Forgets the job, its PDF and its schedule. A worker that is reading it will find its claim gone. */
    public boolean delete(UUID ownerId, UUID jobId) {
        if (find(ownerId, jobId).isPresent()) {
            forgotten.fire(new JobForgotten(jobId));
        }
        boolean deleted = entities.createQuery("DELETE FROM Job j WHERE j.id = :id AND j.ownerId = :owner")
                        .setParameter("id", jobId)
                        .setParameter("owner", ownerId)
                        .executeUpdate()
                == 1;
        if (deleted) {
            cache.forget(jobId);
        }
        return deleted;
    }
}
