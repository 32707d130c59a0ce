package org.upschedule.planning;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Lecture;

/**
 * The kinds of weeks in a year. Each quarter has a week of its own; quarters in which the same modules run share one.
 *
 * @param quarters of each kind of week, earliest first
 */
record Weeks(List<Set<Term>> quarters) {

    static final int DAYS = 7;

    static Weeks of(Collection<ModulePart> parts) {
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
        return new Weeks(List.copyOf(alike.values()));
    }

    /** @return none where the term is open or unknown: such a part meets nothing */
    static Set<Term> quartersOf(ModulePart part) {
        return Term.of(part.offered()).map(Term::quarters).orElse(EnumSet.noneOf(Term.class));
    }

    /** In how many quarters both run. */
    static int shared(ModulePart one, ModulePart other) {
        Set<Term> shared = quartersOf(one);
        shared.retainAll(quartersOf(other));
        return shared.size();
    }

    /** How often the week's day counts, for each day of all weeks. */
    int[] weights() {
        return quarters.stream()
                .flatMapToInt(week -> IntStream.generate(week::size).limit(DAYS))
                .toArray();
    }

    int days() {
        return quarters.size() * DAYS;
    }

    /** The days that a group's sessions are on, with their slots. */
    Map<Integer, long[]> slots(Group group) {
        Map<Integer, long[]> slots = new LinkedHashMap<>();
        for (int week = 0; week < quarters.size(); week++) {
            if (quartersOf(group.part()).containsAll(quarters.get(week))) {
                for (Lecture session : group.sessions()) {
                    Optional<SessionTime> time = SessionTime.of(session);
                    int first = week * DAYS - 1;
                    time.ifPresent(at -> DaySlots.add(
                            slots.computeIfAbsent(first + at.day().getValue(), day -> new long[DaySlots.WORDS]),
                            0,
                            at.from(),
                            at.to()));
                }
            }
        }
        return slots;
    }
}
