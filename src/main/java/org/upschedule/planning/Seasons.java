package org.upschedule.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.upschedule.academicyear.Term;

/** Choices that have no week in common are searched apart: semester 1 and 2, where no module runs the whole year. */
final class Seasons {

    private Seasons() {}

    static List<List<Choice>> of(List<Choice> choices) {
        List<List<Choice>> seasons = new ArrayList<>();
        List<Set<Term>> quarters = new ArrayList<>();
        for (Choice choice : choices) {
            List<Choice> season = new ArrayList<>(List.of(choice));
            Set<Term> running = EnumSet.noneOf(Term.class);
            running.addAll(Weeks.quartersOf(choice.part()));
            for (int i = seasons.size() - 1; i >= 0; i--) {
                if (meet(quarters.get(i), running)) {
                    season.addAll(0, seasons.remove(i));
                    running.addAll(quarters.remove(i));
                }
            }
            seasons.add(season);
            quarters.add(running);
        }
        return seasons;
    }

    private static boolean meet(Set<Term> one, Set<Term> other) {
        return one.stream().anyMatch(other::contains) || one.isEmpty() && other.isEmpty();
    }
}
