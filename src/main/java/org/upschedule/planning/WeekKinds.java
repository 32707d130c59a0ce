package org.upschedule.planning;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upschedule.academicyear.Term;
import org.upschedule.planning.search.BusyDay;
import org.upschedule.planning.search.SearchSpace;
import org.upschedule.schedule.Lecture;

/**
 * The kinds of weeks in a year: quarters in which the same parts of modules run have the same kind of week.
 *
 * @param quarters of each kind of week, earliest first
 */
record WeekKinds(List<Set<Term>> quarters) {

    static WeekKinds of(Collection<ModulePart> parts) {
        Map<List<ModulePart>, Set<Term>> alike = new LinkedHashMap<>();
        for (Term quarter : Term.Y.quarters()) {
            List<ModulePart> running = parts.stream()
                    .filter(part -> quartersOf(part).contains(quarter))
                    .toList();
            if (!running.isEmpty()) {
                alike.computeIfAbsent(running, key -> EnumSet.noneOf(Term.class))
                        .add(quarter);
            }
        }
        return new WeekKinds(List.copyOf(alike.values()));
    }

    /** @return none where the term is open or unknown: such a part clashes with nothing */
    static Set<Term> quartersOf(ModulePart part) {
        return Term.of(part.offered()).map(Term::quarters).orElse(EnumSet.noneOf(Term.class));
    }

    /** In how many quarters both run. */
    static int shared(ModulePart one, ModulePart other) {
        Set<Term> shared = quartersOf(one);
        shared.retainAll(quartersOf(other));
        return shared.size();
    }

    /** How often each kind of week counts: once for each of its quarters. */
    int[] counts() {
        return quarters.stream().mapToInt(Set::size).toArray();
    }

    /** The days that a group's sessions are on, numbered through all weeks: Monday of the second kind of week is 7. */
    Map<Integer, BusyDay> days(Group group) {
        Map<Integer, BusyDay> days = new LinkedHashMap<>();
        for (int week = 0; week < quarters.size(); week++) {
            if (quartersOf(group.part()).containsAll(quarters.get(week))) {
                for (Lecture session : group.sessions()) {
                    int monday = week * SearchSpace.DAYS_A_WEEK;
                    SessionTime.of(session)
                            .ifPresent(time -> days.merge(
                                    monday + time.day().ordinal(),
                                    BusyDay.FREE.with(time.from(), time.to()),
                                    BusyDay::with));
                }
            }
        }
        return days;
    }
}
