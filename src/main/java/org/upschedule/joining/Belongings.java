package org.upschedule.joining;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.upschedule.Component;
import org.upschedule.job.Jobs;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.timetable.Timetables;

/** What an owner has, and how it becomes another's. */
@Component
public class Belongings {

    private final Jobs jobs;
    private final Timetables timetables;
    private final OwnerLockGateway owners;

    @Inject
    Belongings(Jobs jobs, Timetables timetables, OwnerLockGateway owners) {
        this.jobs = jobs;
        this.timetables = timetables;
        this.owners = owners;
    }

    /** How much there is. */
    public record Count(long files, long timetables) {

        public static final Count NOTHING = new Count(0, 0);

        public boolean isNothing() {
            return files + timetables == 0;
        }
    }

    public Count of(UUID owner) {
        return new Count(jobs.kept(owner).files(), timetables.count(owner));
    }

    /** Until the caller's transaction ends, nobody else changes what either of them has. */
    public void lock(UUID one, UUID other) {
        Stream.of(one, other).distinct().sorted().forEach(owners::take);
    }

    /**
     * All that one owner has is another's. The caller holds the locks of both.
     *
     * @throws org.upschedule.storage.StorageFullException where it is more than one owner may keep
     */
    public void giveAll(UUID from, UUID to) {
        jobs.giveAll(from, to);
        timetables.giveAll(from, to);
    }
}
