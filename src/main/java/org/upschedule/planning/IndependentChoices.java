package org.upschedule.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.upschedule.academicyear.Term;

/**
 * Divides choices into sets that have no week in common, such as semester 1 and 2 where no module runs the whole year. Each set can
 * be searched by itself.
 */
final class IndependentChoices {

    private IndependentChoices() {}

    static List<List<Choice>> of(List<Choice> choices) {
        List<List<Choice>> sets = new ArrayList<>();
        List<Set<Term>> quarters = new ArrayList<>();
        for (Choice choice : choices) {
            List<Choice> set = new ArrayList<>(List.of(choice));
            Set<Term> running = EnumSet.noneOf(Term.class);
            running.addAll(WeekKinds.quartersOf(choice.part()));
            for (int i = sets.size() - 1; i >= 0; i--) {
                if (meet(quarters.get(i), running)) {
                    set.addAll(0, sets.remove(i));
                    running.addAll(quarters.remove(i));
                }
            }
            sets.add(set);
            quarters.add(running);
        }
        return sets;
    }

    private static boolean meet(Set<Term> one, Set<Term> other) {
        return one.stream().anyMatch(other::contains) || one.isEmpty() && other.isEmpty();
    }
}
