package org.upschedule.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.upschedule.planning.search.Cost;
import org.upschedule.planning.search.Search;
import org.upschedule.planning.search.SearchResult;

/** Finds the best selections of groups. The plan is exact unless it says that the limits stopped the search. */
public final class Planner {

    private final SearchLimits limits;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock in nanoseconds, such as {@link System#nanoTime} */
    public Planner(SearchLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    private record Ranked(List<Group> groups, long cost) {}

    private record Searched(List<Ranked> ranked, boolean complete) {}

    /** @throws TooManyChoicesException where more is on offer than the search takes */
    public Plan plan(PlanRequest request) {
        GroupLimits.check(request.choices());
        SittingClashes sittings = new SittingClashes(request.schedules(), request.dates(), request.assumedExam());
        List<List<Choice>> sets = IndependentChoices.of(request.choices());
        SearchLimits share = limits.share(sets.size() + 1);
        List<Searched> searched = sets.stream()
                .map(choices -> search(choices, request, sittings, share))
                .toList();
        boolean complete = searched.stream().allMatch(Searched::complete);
        List<Proposal> proposals = join(searched, request.wanted()).stream()
                .map(ranked -> Proposal.of(inOrder(ranked.groups), request.preferences(), sittings))
                .toList();
        boolean clash = proposals.stream().anyMatch(proposal -> proposal.clashMinutes() > 0);
        return new Plan(
                request.choices(),
                proposals,
                complete,
                clash ? Optional.of(obstacle(sets, searched, share)) : Optional.empty(),
                sittings.amongThemselves(),
                UnknownTimes.findings(request));
    }

    private Searched search(List<Choice> choices, PlanRequest request, SittingClashes sittings, SearchLimits share) {
        GroupSpace groups =
                new GroupSpace(choices.stream().map(Choice::candidates).toList(), request.preferences(), sittings);
        SearchResult found = Search.best(groups.space(), request.wanted(), share.budget(nanoTime));
        List<Ranked> ranked = found.best().stream()
                .map(selection -> new Ranked(groups.groupsOf(selection), selection.cost()))
                .toList();
        return new Searched(ranked, found.complete());
    }

    /** Independent choices cost nothing by each other, so the best of the year are sums of the best of each set. */
    private static List<Ranked> join(List<Searched> sets, int wanted) {
        List<Ranked> joined = List.of(new Ranked(List.of(), 0));
        for (Searched set : sets) {
            joined = joined.stream()
                    .flatMap(before -> set.ranked.stream().map(next -> join(before, next)))
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

    /** That of the first set of choices that clashes. */
    private Obstacle obstacle(List<List<Choice>> sets, List<Searched> searched, SearchLimits share) {
        for (int i = 0; i < sets.size(); i++) {
            Searched set = searched.get(i);
            if (Cost.clashMinutes(set.ranked.get(0).cost) > 0) {
                return set.complete
                        ? new ObstacleFinder(share.budget(nanoTime)).find(sets.get(i))
                        : Obstacle.notFoundInTime();
            }
        }
        throw new IllegalStateException("No choices clash");
    }
}
