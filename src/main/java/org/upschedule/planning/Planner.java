package org.upschedule.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Finds the best choices of groups. Exact, unless it says that its limits stopped it. */
public final class Planner {

    private final SearchLimits limits;
    private final LongSupplier nanoTime;

    /** @param nanoTime nanoseconds since any moment */
    public Planner(SearchLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    private record Ranked(List<Group> groups, long cost) {}

    private record Part(List<Ranked> ranked, boolean complete) {}

    /** @throws TooManyChoicesException where the search could not hold what is on offer */
    public Plan plan(PlanRequest request) {
        check(request.choices());
        Sittings sittings = new Sittings(request.schedules(), request.dates(), request.assumedExam());
        List<List<Choice>> seasons = Seasons.of(request.choices());
        SearchLimits share = limits.share(seasons.size() + 1);
        List<Part> parts = seasons.stream()
                .map(season -> search(season, request, sittings, share))
                .toList();
        boolean complete = parts.stream().allMatch(Part::complete);
        List<Proposal> proposals = join(parts, request.wanted()).stream()
                .map(ranked -> Proposal.of(inOrder(ranked.groups), request.preferences(), sittings))
                .toList();
        boolean clash = proposals.stream().anyMatch(proposal -> proposal.clashMinutes() > 0);
        return new Plan(
                request.choices(),
                proposals,
                complete,
                clash ? Optional.of(reason(seasons, parts, share)) : Optional.empty(),
                sittings.amongThemselves(),
                Unplaced.findings(request));
    }

    private Part search(List<Choice> season, PlanRequest request, Sittings sittings, SearchLimits share) {
        SearchSpace space =
                new SearchSpace(season.stream().map(Choice::candidates).toList(), request.preferences(), sittings);
        Ranking ranking = new Ranking(request.wanted(), Ranking.NO_CEILING);
        Search.Found found = new Search(space, ranking, new SearchBudget(share, nanoTime)).run();
        List<Ranked> ranked = found.best().stream()
                .map(selection -> new Ranked(space.groupsOf(selection), selection.cost()))
                .toList();
        return new Part(ranked, found.complete());
    }

    /** Seasons do not touch each other, so the best of the year are sums of the best of each. */
    private static List<Ranked> join(List<Part> seasons, int wanted) {
        List<Ranked> joined = List.of(new Ranked(List.of(), 0));
        for (Part season : seasons) {
            joined = joined.stream()
                    .flatMap(before -> season.ranked.stream().map(next -> join(before, next)))
                    .sorted(Comparator.comparingLong(Ranked::cost))
                    .limit(wanted)
                    .toList();
        }
        return joined;
    }

    private static Ranked join(Ranked one, Ranked other) {
        return new Ranked(
                Stream.concat(one.groups.stream(), other.groups.stream()).toList(), one.cost + other.cost);
    }

    private static List<Group> inOrder(List<Group> groups) {
        return groups.stream().sorted(Comparator.comparing(Group::part)).toList();
    }

    /** The first season that clashes explains itself. */
    private Reason reason(List<List<Choice>> seasons, List<Part> parts, SearchLimits share) {
        for (int i = 0; i < seasons.size(); i++) {
            Part part = parts.get(i);
            if (Cost.clashMinutes(part.ranked.get(0).cost) > 0) {
                return part.complete
                        ? new Conflict(new SearchBudget(share, nanoTime)).explain(seasons.get(i))
                        : Reason.notFoundInTime();
            }
        }
        throw new IllegalStateException("No season clashes");
    }

    private static void check(List<Choice> choices) {
        int groups = choices.stream().mapToInt(choice -> choice.groups().size()).sum();
        List<Choice> large = new ArrayList<>(choices);
        large.removeIf(choice -> choice.candidates().size() <= SearchSpace.MAX_GROUPS_OF_A_PART);
        if (!large.isEmpty()) {
            throw new TooManyChoicesException("%s has more than %d groups. Lock one of them."
                    .formatted(large.get(0).part(), SearchSpace.MAX_GROUPS_OF_A_PART));
        }
        if (choices.size() > Cost.MAX_PARTS || groups > SearchSpace.MAX_GROUPS) {
            throw new TooManyChoicesException(
                    "The timetable has %d kinds of sessions with %d groups; proposals are made for at most %d with %d. Leave schedules out."
                            .formatted(choices.size(), groups, Cost.MAX_PARTS, SearchSpace.MAX_GROUPS));
        }
    }
}
