package org.upschedule.job;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.Schedule;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.storage.StorageConfig;

/**
 * The jobs of an owner. Somebody else's job is answered as one that is not there. What only reads is one statement and needs no
 * transaction of its own.
 */
@Component
@Transactional
public class Jobs {

    private final JobGateway jobs;
    private final JobFileGateway files;
    private final JobScheduleGateway schedules;
    private final ScheduleCache cache;
    private final QueuePositions positions;
    private final FileRoom room;
    private final OwnerLockGateway owners;
    private final Event<JobForgotten> forgotten;

    @Inject
    Jobs(
            JobGateway jobs,
            JobFileGateway files,
            JobScheduleGateway schedules,
            ScheduleCache cache,
            QueuePositions positions,
            FileRoom room,
            OwnerLockGateway owners,
            Event<JobForgotten> forgotten) {
        this.jobs = jobs;
        this.files = files;
        this.schedules = schedules;
        this.cache = cache;
        this.positions = positions;
        this.room = room;
        this.owners = owners;
        this.forgotten = forgotten;
    }

    @Transactional(SUPPORTS)
    public Optional<Job> find(UUID ownerId, UUID jobId) {
        return jobs.find(jobId).filter(job -> job.ownerId().equals(ownerId));
    }

    /** Newest first. */
    @Transactional(SUPPORTS)
    public List<Job> list(UUID ownerId) {
        return jobs.ofOwner(ownerId, StorageConfig.MOST_LISTED);
    }

    /** Those that are there, whoever owns them. */
    @Transactional(SUPPORTS)
    public List<Job> all(Collection<UUID> ids) {
        return jobs.all(ids);
    }

    @Transactional(SUPPORTS)
    public KeptFiles kept(UUID ownerId) {
        return jobs.kept(ownerId);
    }

    /** The place of a job that waits, counted from 1. */
    @Transactional(SUPPORTS)
    public int queuePosition(Job job) {
        return positions.of(job.submittedAt());
    }

    /** The schedule as it was read, in JSON; empty while the job is not completed. */
    @Transactional(SUPPORTS)
    public Optional<String> scheduleJson(UUID jobId) {
        return cache.get(jobId, () -> schedules.find(jobId));
    }

    /** What was read; empty while the job is not completed, and where it has been deleted. */
    @Transactional(SUPPORTS)
    public Optional<Schedule> schedule(UUID jobId) {
        return scheduleJson(jobId).map(ScheduleCodec::read);
    }

    /** For each entry the rows of the PDF that it was read from; empty while the job is not completed. */
    @Transactional(SUPPORTS)
    public Optional<List<List<Place>>> places(UUID jobId) {
        return scheduleJson(jobId).map(ScheduleCodec::places);
    }

    /** The job whoever owns it, for what belongs to the same owner. */
    @Transactional(SUPPORTS)
    public Optional<Job> named(UUID jobId) {
        return jobs.find(jobId);
    }

    /** The PDF; empty where it has been deleted. */
    @Transactional(SUPPORTS)
    public Optional<byte[]> file(UUID jobId) {
        return files.find(jobId);
    }

    /** Forgets the job, its PDF and its schedule. A worker that is reading it will find its claim gone. */
    public boolean delete(UUID ownerId, UUID jobId) {
        owners.take(ownerId);
        if (jobs.lock(ownerId, jobId)) {
            forgotten.fire(new JobForgotten(jobId));
        }
        boolean deleted = jobs.delete(ownerId, jobId);
        if (deleted) {
            cache.forget(jobId);
        }
        return deleted;
    }

    /**
     * Forgets all jobs of the owner, which are in no timetable any more. The caller holds her lock.
     *
     * @return how many there were
     */
    public int deleteAll(UUID ownerId) {
        List<UUID> deleted = jobs.deleteAll(ownerId);
        deleted.forEach(cache::forget);
        return deleted.size();
    }

    /**
     * Makes all jobs of one owner another's. The caller holds the locks of both.
     *
     * @throws org.upschedule.storage.StorageFullException where it is more than the other may keep
     */
    public void giveAll(UUID from, UUID to) {
        jobs.giveAll(from, to);
        room.check(to);
    }
}
