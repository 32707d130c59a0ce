package org.upschedule.erasure;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.job.Jobs;
import org.upschedule.joining.Joining;
import org.upschedule.signin.Accounts;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.timetable.Timetables;

/**
 * Deletes what an owner has: open links, her account with all its sign-ins, timetables with their calendars and feeds, then jobs with PDFs
 * and schedules, in one transaction.
 */
@Component
public class Erasure {

    private final Timetables timetables;
    private final Jobs jobs;
    private final Joining joining;
    private final Accounts accounts;
    private final OwnerLockGateway owners;

    @Inject
    Erasure(Timetables timetables, Jobs jobs, Joining joining, Accounts accounts, OwnerLockGateway owners) {
        this.timetables = timetables;
        this.jobs = jobs;
        this.joining = joining;
        this.accounts = accounts;
        this.owners = owners;
    }

    /** How much there was. */
    public record Erased(int timetables, int jobs) {}

    /**
     * What she changes at the same time comes either before it, and is deleted too, or after it, and finds nothing. A worker that is
     * reading one of the files will find its claim gone.
     */
    @Transactional
    public Erased erase(UUID ownerId) {
        owners.take(ownerId);
        joining.deleteLinks(ownerId);
        accounts.deleteOf(ownerId);
        return new Erased(timetables.deleteAll(ownerId), jobs.deleteAll(ownerId));
    }
}
