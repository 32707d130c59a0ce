package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.upschedule.Component;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.admission.Budget;
import org.upschedule.admission.Budgets;
import org.upschedule.admission.NoRoomException;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.planning.Choice;
import org.upschedule.planning.GroupsOnOffer;
import org.upschedule.planning.Plan;
import org.upschedule.planning.PlanRequest;
import org.upschedule.planning.Planner;
import org.upschedule.planning.SearchLimits;
import org.upschedule.request.Stopwatch;
import org.upschedule.schedule.Schedule;

/**
 * Proposes groups for a timetable. The search runs within the request, without a queue: for a student's usual modules it takes some
 * milliseconds, and its limits hold for all others.
 */
@Component
public class Proposals implements SeriesFromStart {

    private static final SearchLimits LIMITS = new SearchLimits(10_000_000, Duration.ofSeconds(2));

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /**
     * For each processor so many searches may wait: most take some milliseconds, and one of the 64 threads waits for each. With 4, a hundred
     * students at once on two processors saw 14 of 2,915 refused.
     */
    private static final int WAITING = 12;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Timetables timetables;
    private final SourceFiles files;
    private final TermDates termDates;
    private final Duration examDuration;
    private final PublicHolidays holidays = new PublicHolidays();
    private final Semaphore processors = new Semaphore(PROCESSORS, true);
    private final Budget searches;
    private final Planner planner = new Planner(LIMITS, System::nanoTime);

    @Inject
    Proposals(Timetables timetables, SourceFiles files, TermDates termDates, TimetableConfig config, Budgets budgets) {
        this.searches = budgets.budget("searches", (long) PROCESSORS * (1 + WAITING));
        this.timetables = timetables;
        this.files = files;
        this.termDates = termDates;
        this.examDuration = config.examDuration();
    }

    /**
     * @throws NoSuchTimetableException where it is not the owner's
     * @throws UnknownGroupException where she insists on a group that is not on offer
     * @throws NoRoomException where each processor is searching already and as many wait as may, or where it takes them too long
     * @throws org.upschedule.planning.TooManyChoicesException where it offers more than can be searched
     */
    public Plan of(UUID ownerId, UUID timetableId, ProposalWishes wishes) {
        if (!searches.tryTake(1)) {
            throw new NoRoomException();
        }
        try {
            PlanRequest request = request(ownerId, timetableId, wishes);
            return atItsTurn(() -> Stopwatch.time(Stopwatch.Part.SEARCH, () -> planner.plan(request)));
        } finally {
            searches.giveBack(1);
        }
    }

    private Plan atItsTurn(Supplier<Plan> search) {
        awaitProcessor();
        try {
            return search.get();
        } finally {
            processors.release();
        }
    }

    private void awaitProcessor() {
        try {
            if (!processors.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new NoRoomException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoRoomException();
        }
    }

    /**
     * What the timetable's files offer, whatever she has chosen.
     *
     * @throws NoSuchTimetableException where it is not the owner's
     * @throws org.upschedule.planning.TooManyChoicesException where it is more than can be held against each other
     */
    public GroupsOnOffer offer(UUID ownerId, UUID timetableId) {
        Timetable timetable = timetables.get(ownerId, timetableId).timetable();
        return GroupsOnOffer.of(files.joined(timetable).schedulesOfTheLastYear());
    }

    private PlanRequest request(UUID ownerId, UUID timetableId, ProposalWishes wishes) {
        Timetable timetable = timetables.get(ownerId, timetableId).timetable();
        List<Schedule> schedules = files.joined(timetable).schedulesOfTheLastYear();
        Duration exam = Optional.ofNullable(timetable.settings().examDuration()).orElse(examDuration);
        return new PlanRequest(
                wishes.locked(Choice.of(schedules)),
                schedules,
                wishes.preferences(),
                termDates.find(timetable.academicYear()).map(year -> new TeachingDates(year, holidays)),
                exam,
                wishes.wanted());
    }
}
