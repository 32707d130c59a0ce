package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.upschedule.Component;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Difference;
import org.upschedule.database.DatabaseClock;
import org.upschedule.feed.FeedUse;
import org.upschedule.feed.Feeds;

/** The timetables of an owner. One of another owner is answered as if it did not exist. */
@Component
@Transactional
public class Timetables {

    /** Nobody makes so many; without a limit a list could grow for ever. */
    private static final int LIST_LIMIT = 200;

    private static final IntPredicate ANY_VERSION = version -> true;

    private final TimetableGateway timetables;
    private final CompletedJobs jobs;
    private final Calendars calendars;
    private final Feeds feeds;
    private final DatabaseClock clock;

    @Inject
    Timetables(TimetableGateway timetables, CompletedJobs jobs, Calendars calendars, Feeds feeds, DatabaseClock clock) {
        this.timetables = timetables;
        this.jobs = jobs;
        this.calendars = calendars;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * A timetable as its owner sees it.
     *
     * @param difference what a change made of its calendar; empty where it was only looked at
     */
    public record Seen(
            Timetable timetable, CalendarState calendar, Optional<FeedUse> feed, Optional<Difference> difference) {}

    /** @param token is not stored and cannot be asked for again */
    public record NewFeed(String token, String name) {}

    public Seen create(UUID ownerId, TimetableDraft draft) {
        int year = jobs.academicYear(ownerId, draft);
        Timetable timetable = new Timetable(UUID.randomUUID(), ownerId, draft, year, clock.now());
        timetables.add(timetable);
        calendars.remake(timetable);
        return seen(timetable, Optional.empty());
    }

    public Seen get(UUID ownerId, UUID id) {
        return seen(own(ownerId, timetables.find(id)), Optional.empty());
    }

    /** Newest first. */
    public List<Timetable> list(UUID ownerId) {
        return timetables.ofOwner(ownerId, LIST_LIMIT);
    }

    /**
     * Makes it what the request says. Without a year it stays with its own.
     *
     * @param expected the versions that the change is meant for
     */
    public Seen change(UUID ownerId, UUID id, IntPredicate expected, TimetableDraft draft) {
        Timetable timetable = lockedForChange(ownerId, id, expected);
        jobs.check(ownerId, draft.jobs());
        timetable.become(draft, draft.academicYear().orElse(timetable.academicYear()));
        return changed(timetable);
    }

    /** Takes in a newer file: it replaces those of the same kind. */
    public Seen replaceJob(UUID ownerId, UUID id, IntPredicate expected, UUID jobId) {
        Timetable timetable = lockedForChange(ownerId, id, expected);
        List<UUID> kept = new ArrayList<>(jobs.ofOtherKinds(ownerId, timetable.jobIds(), jobId));
        kept.add(jobId);
        timetable.replaceJobs(kept);
        return changed(timetable);
    }

    public void delete(UUID ownerId, UUID id) {
        timetables.remove(locked(ownerId, id, ANY_VERSION));
    }

    public NewFeed newFeed(UUID ownerId, UUID id) {
        Timetable timetable = locked(ownerId, id, ANY_VERSION);
        return new NewFeed(calendars.newFeed(timetable), timetable.name());
    }

    public void revokeFeed(UUID ownerId, UUID id) {
        calendars.revokeFeed(locked(ownerId, id, ANY_VERSION));
    }

    private Seen changed(Timetable timetable) {
        timetable.changed();
        return seen(timetable, Optional.of(calendars.remake(timetable)));
    }

    private Seen seen(Timetable timetable, Optional<Difference> difference) {
        return new Seen(timetable, calendars.of(timetable), feeds.use(timetable.id()), difference);
    }

    /** A calendar that is stale is made first, so that its sessions are known before others take their place. */
    private Timetable lockedForChange(UUID ownerId, UUID id, IntPredicate expected) {
        Timetable timetable = locked(ownerId, id, expected);
        calendars.refresh(id);
        return timetable;
    }

    private Timetable locked(UUID ownerId, UUID id, IntPredicate expected) {
        Timetable timetable = own(ownerId, timetables.lock(id));
        if (!expected.test(timetable.version())) {
            throw new ChangedMeanwhileException(
                    "The timetable was changed meanwhile, perhaps in another window. Get it again and repeat your change.");
        }
        return timetable;
    }

    private Timetable own(UUID ownerId, Optional<Timetable> found) {
        Timetable timetable = found.filter(any -> any.ownerId().equals(ownerId))
                .orElseThrow(() -> new NoSuchTimetableException("There is no such timetable, or it is not yours."));
        timetables.touch(timetable.id());
        return timetable;
    }
}
