package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.upschedule.Component;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.files.JoinedFiles;
import org.upschedule.calendar.files.Replacement;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Difference;
import org.upschedule.database.DatabaseClock;
import org.upschedule.feed.FeedUse;
import org.upschedule.feed.Feeds;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.storage.StorageConfig;
import org.upschedule.storage.StorageFullException;

/** The timetables of an owner. One of another owner is answered as if it did not exist. */
@Component
@Transactional
public class Timetables {

    private static final IntPredicate ANY_VERSION = version -> true;

    private final TimetableGateway timetables;
    private final CompletedJobs jobs;
    private final SourceFiles files;
    private final Calendars calendars;
    private final Feeds feeds;
    private final DatabaseClock clock;
    private final OwnerLockGateway owners;
    private final StorageConfig storage;

    @Inject
    Timetables(
            TimetableGateway timetables,
            CompletedJobs jobs,
            SourceFiles files,
            Calendars calendars,
            Feeds feeds,
            DatabaseClock clock,
            OwnerLockGateway owners,
            StorageConfig storage) {
        this.timetables = timetables;
        this.jobs = jobs;
        this.files = files;
        this.calendars = calendars;
        this.feeds = feeds;
        this.clock = clock;
        this.owners = owners;
        this.storage = storage;
    }

    /**
     * A timetable as its owner sees it.
     *
     * @param files the newest last
     * @param difference what a change made of its calendar; empty where it was only looked at
     */
    public record Seen(
            Timetable timetable,
            List<TimetableFile> files,
            CalendarState calendar,
            Optional<FeedUse> feed,
            Optional<Difference> difference) {}

    /** @param token is not stored and cannot be asked for again */
    public record NewFeed(String token, String name) {}

    /**
     * @throws UnknownGroupException where a chosen group is not on offer
     * @throws StorageFullException where the owner has as many as she may
     */
    public Seen create(UUID ownerId, TimetableDraft draft) {
        owners.take(ownerId);
        checkRoom(timetables.count(ownerId) + 1);
        List<TakenFile> files = jobs.taken(ownerId, draft, null);
        check(files, draft.settings(), CalendarSettings.NONE);
        Timetable timetable = new Timetable(UUID.randomUUID(), ownerId, draft, files, clock.now());
        timetables.add(timetable);
        calendars.remake(timetable);
        return seen(timetable, Optional.empty());
    }

    public Seen get(UUID ownerId, UUID id) {
        return seen(own(ownerId, timetables.find(id)), Optional.empty());
    }

    /** @throws NoSuchTimetableException where it is not hers */
    public void checkOwn(UUID ownerId, UUID id) {
        own(ownerId, timetables.find(id));
    }

    /** @param year the last one of its lectures */
    public record Made(int year, CalendarState calendar) {}

    /** As its calendar was made last, without making it anew: it locks nothing. Empty where the timetable was deleted. */
    public Optional<Made> made(UUID id) {
        return timetables
                .find(id)
                .flatMap(timetable -> calendars.asMade(id).map(state -> new Made(timetable.academicYear(), state)));
    }

    public long count(UUID ownerId) {
        return timetables.count(ownerId);
    }

    /** Newest first. */
    public List<Timetable> list(UUID ownerId) {
        return timetables.ofOwner(ownerId, StorageConfig.MOST_LISTED);
    }

    /**
     * Makes it what the request says. Without a year lectures stay in their own.
     *
     * @param expected the versions that the change is meant for
     * @throws UnknownGroupException where a group is chosen that is not on offer and was not chosen before
     */
    public Seen change(UUID ownerId, UUID id, IntPredicate expected, TimetableDraft draft) {
        Timetable timetable = lockedForChange(ownerId, id, expected);
        List<TakenFile> files = jobs.taken(ownerId, draft, timetable);
        check(files, draft.settings(), timetable.settings());
        timetable.become(draft, files);
        return changed(timetable);
    }

    /** A file that is to take the place of older ones.
     *
     * @param year of its lectures; empty to find it out
     * @param confirmed whether the student has been told what would vanish
     */
    public record NewerFile(UUID job, OptionalInt year, boolean confirmed) {}

    /**
     * Takes in a newer file. It replaces what it covers: the same kind, terms and year.
     *
     * @throws WouldRemoveException where something would vanish that she may not mean to lose
     */
    public Seen takeIn(UUID ownerId, UUID id, IntPredicate expected, NewerFile file) {
        Timetable timetable = lockedForChange(ownerId, id, expected);
        TakenFile newer = jobs.newer(ownerId, timetable, file.job(), file.year());
        List<TakenFile> others = timetable.files().stream()
                .filter(taken -> !taken.job().equals(file.job()))
                .filter(taken -> files.of(taken).isPresent())
                .toList();
        Replacement replacement =
                Replacement.of(files.of(others), files.of(newer).orElseThrow());
        if (!replacement.vanishing().isEmpty() && !file.confirmed()) {
            throw new WouldRemoveException(
                    "With this file would vanish: ",
                    replacement.vanishing(),
                    "Send it again with \"confirm\": true if that is right, else leave it out.");
        }
        timetable.take(remaining(others, newer, replacement));
        return changed(timetable);
    }

    /** Without those of which nothing is left. */
    private static List<TakenFile> remaining(List<TakenFile> others, TakenFile newer, Replacement replacement) {
        List<TakenFile> remaining = new ArrayList<>();
        for (int file = 0; file < others.size(); file++) {
            if (!replacement.isSpent(file)) {
                remaining.add(
                        others.get(file).with(replacement.files().get(file).leftOut()));
            }
        }
        remaining.add(newer);
        return remaining;
    }

    private void check(List<TakenFile> taken, CalendarSettings settings, CalendarSettings before) {
        new GroupCheck(JoinedFiles.of(files.of(taken)), before).check(settings);
    }

    public void delete(UUID ownerId, UUID id) {
        timetables.remove(locked(ownerId, id, ANY_VERSION));
    }

    /**
     * Deletes all of the owner. The caller holds her lock.
     *
     * @return how many there were
     */
    public int deleteAll(UUID ownerId) {
        return timetables.deleteAll(ownerId);
    }

    /**
     * Makes all timetables of one owner another's, with their calendars and feeds. The caller holds the locks of both.
     *
     * @throws StorageFullException where it is more than the other may keep
     */
    public void giveAll(UUID from, UUID to) {
        timetables.giveAll(from, to);
        checkRoom(timetables.count(to));
    }

    private void checkRoom(long number) {
        if (number > storage.maxTimetables()) {
            throw new StorageFullException(storage.maxTimetables() + " timetables");
        }
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
        List<TimetableFile> shown = timetable.files().stream()
                .flatMap(taken -> jobs.find(taken.job()).map(job -> TimetableFile.of(taken, job)).stream())
                .toList();
        return new Seen(timetable, shown, calendars.of(timetable), feeds.use(timetable.id()), difference);
    }

    /** A calendar that is stale is made first, so that its sessions are known before others take their place. */
    private Timetable lockedForChange(UUID ownerId, UUID id, IntPredicate expected) {
        Timetable timetable = locked(ownerId, id, expected);
        calendars.refresh(id);
        return timetable;
    }

    private Timetable locked(UUID ownerId, UUID id, IntPredicate expected) {
        owners.take(ownerId);
        Timetable timetable = own(ownerId, timetables.lock(id));
        if (!expected.test(timetable.version())) {
            throw new ChangedMeanwhileException(
                    "The timetable was changed meanwhile, perhaps in another window. Get it again and repeat your change.");
        }
        return timetable;
    }

    private Timetable own(UUID ownerId, Optional<Timetable> found) {
        Timetable timetable =
                found.filter(any -> any.ownerId().equals(ownerId)).orElseThrow(NoSuchTimetableException::new);
        timetables.touch(timetable.id());
        return timetable;
    }
}
