package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;

/**
 * How a student wants her calendar. The keys that name modules are texts as she sent them: not each of them is the code of a module.
 *
 * @param groups for a module and kind the groups that she attends; without an entry, all groups
 * @param hidden ids of sessions, or of single occurrences such as {@code <session>/2026-03-02}
 * @param names short names of modules
 * @param colours CSS3 colour names of modules
 * @param reminders for a kind, minutes before the start
 * @param examDuration assumed length of an exam, because the schedule gives no end; {@code null} for the product's own assumption
 * @param daysOff days on which she attends no weekly session
 * @param terms first and last day of terms, instead of the academic year's
 */
public record CalendarSettings(
        Map<String, Map<EventKind, Set<String>>> groups,
        Set<String> hidden,
        Map<String, String> names,
        Map<String, String> colours,
        Map<EventKind, Set<Integer>> reminders,
        Duration examDuration,
        List<DateRange> daysOff,
        Map<Term, DateRange> terms) {

    public static final CalendarSettings NONE =
            new CalendarSettings(Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), null, List.of(), Map.of());

    public CalendarSettings {
        groups = sorted(groups, kinds -> sorted(kinds, CalendarSettings::sorted));
        hidden = sorted(hidden);
        names = sorted(names, name -> name);
        colours = sorted(colours, colour -> colour);
        reminders = sorted(reminders, CalendarSettings::sorted);
        daysOff = List.copyOf(new LinkedHashSet<>(daysOff));
        terms = sorted(terms, dates -> dates);
    }

    public CalendarSettings withoutTerms() {
        return with(Map.of());
    }

    /** With other dates of terms. */
    CalendarSettings with(Map<Term, DateRange> otherTerms) {
        return new CalendarSettings(groups, hidden, names, colours, reminders, examDuration, daysOff, otherTerms);
    }

    boolean attends(Lecture lecture) {
        Set<String> chosen = groups.getOrDefault(lecture.module().code(), Map.of())
                .getOrDefault(EventKind.ofGroup(lecture), Set.of());
        return chosen.isEmpty() || chosen.contains(Objects.requireNonNullElse(lecture.group(), ""));
    }

    boolean hides(String session) {
        return hidden.contains(session);
    }

    boolean hides(String session, LocalDate date) {
        return hidden.contains(Occurrence.idOf(session, date));
    }

    String name(ModuleCode module) {
        return names.getOrDefault(module.code(), module.code());
    }

    /** Empty where she chose none. */
    Optional<String> colour(ModuleCode module) {
        return Optional.ofNullable(colours.get(module.code()));
    }

    List<Integer> reminders(EventKind kind) {
        return List.copyOf(reminders.getOrDefault(kind, Set.of()));
    }

    Duration examDuration(Duration otherwise) {
        return examDuration == null ? otherwise : examDuration;
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map, UnaryOperator<V> value) {
        Map<K, V> sorted = new TreeMap<>(map);
        sorted.replaceAll((key, each) -> value.apply(each));
        return Collections.unmodifiableMap(sorted);
    }
}
