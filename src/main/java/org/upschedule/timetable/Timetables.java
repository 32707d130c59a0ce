package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Difference;
import org.upschedule.feed.FeedUse;
import org.upschedule.feed.Feeds;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.IfMatch;

/** The timetables of an owner. Somebody else's is answered as one that is not there. */
@Singleton
@Transactional
public class Timetables {

    /** More than anybody makes; a bound, so that no list grows without one. */
    private static final int LIST_LIMIT = 200;

    private final EntityManager entities;
    private final CompletedJobs jobs;
    private final Calendars calendars;
    private final Feeds feeds;
    private final Clock clock;

    @Inject
    Timetables(EntityManager entities, CompletedJobs jobs, Calendars calendars, Feeds feeds, Clock clock) {
        this.entities = entities;
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

    public Seen create(UUID ownerId, TimetableRequest request) {
        int year = jobs.academicYear(ownerId, request);
        Timetable timetable = new Timetable(UUID.randomUUID(), ownerId, request, year, clock.instant());
        entities.persist(timetable);
        entities.flush(); // before the rows that refer to it
        calendars.remake(timetable);
        return seen(timetable, Optional.empty());
    }

    public Seen get(UUID ownerId, UUID id) {
        return seen(own(ownerId, entities.find(Timetable.class, id)), Optional.empty());
    }

    /** Newest first. */
    public List<Timetable> list(UUID ownerId) {
        return entities.createQuery(
                        "SELECT t FROM Timetable t WHERE t.ownerId = :owner ORDER BY t.createdAt DESC, t.id",
                        Timetable.class)
                .setParameter("owner", ownerId)
                .setMaxResults(LIST_LIMIT)
                .getResultList();
    }

    /**
     * Makes it what the request says. Without a year it stays with its own.
     *
     * @param expected what the caller knows it to be
     */
    public Seen change(UUID ownerId, UUID id, IfMatch.Expected expected, TimetableRequest request) {
        Timetable timetable = locked(ownerId, id, expected);
        jobs.check(ownerId, request.jobs());
        timetable.become(request, request.academicYear().orElse(timetable.academicYear()));
        return changed(timetable);
    }

    /** Takes in a newer file: it replaces those of the same kind. */
    public Seen replaceJob(UUID ownerId, UUID id, IfMatch.Expected expected, UUID jobId) {
        Timetable timetable = locked(ownerId, id, expected);
        List<UUID> kept = new ArrayList<>(jobs.ofOtherKinds(ownerId, timetable.jobIds(), jobId));
        kept.add(jobId);
        timetable.replaceJobs(kept);
        return changed(timetable);
    }

    public void delete(UUID ownerId, UUID id) {
        entities.remove(locked(ownerId, id, IfMatch.Expected.ANY));
    }

    public NewFeed newFeed(UUID ownerId, UUID id) {
        Timetable timetable = locked(ownerId, id, IfMatch.Expected.ANY);
        String token = feeds.replace(id, calendars.feed(timetable, calendars.of(timetable)));
        return new NewFeed(token, timetable.name());
    }

    public void revokeFeed(UUID ownerId, UUID id) {
        feeds.revoke(locked(ownerId, id, IfMatch.Expected.ANY).id());
    }

    private Seen changed(Timetable timetable) {
        timetable.changed();
        return seen(timetable, Optional.of(calendars.remake(timetable)));
    }

    private Seen seen(Timetable timetable, Optional<Difference> difference) {
        return new Seen(timetable, calendars.of(timetable), feeds.use(timetable.id()), difference);
    }

    private Timetable locked(UUID ownerId, UUID id, IfMatch.Expected expected) {
        Timetable timetable = own(ownerId, entities.find(Timetable.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!expected.includes(timetable.version())) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE,
                    "The timetable was changed meanwhile, perhaps in another window. Get it again and repeat your change.");
        }
        return timetable;
    }

    private Timetable own(UUID ownerId, Timetable found) {
        if (found == null || !found.ownerId().equals(ownerId)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such timetable, or it is not yours.");
        }
        found.used(clock.instant());
        return found;
    }
}
