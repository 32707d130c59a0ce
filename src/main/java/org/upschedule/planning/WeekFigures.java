package org.upschedule.planning;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.upschedule.academicyear.Term;
import org.upschedule.planning.search.BusyDay;
import org.upschedule.planning.search.SearchSpace;

/**
 * Figures of one kind of week.
 *
 * @param quarters that have such weeks
 * @param days with sessions
 * @param gapMinutes between sessions, without the ten after each session
 * @param earliestStart to five minutes; {@code null} where the week has no sessions
 * @param latestEnd to five minutes; {@code null} where the week has no sessions
 */
public record WeekFigures(Set<Term> quarters, int days, int gapMinutes, LocalTime earliestStart, LocalTime latestEnd) {

    static List<WeekFigures> of(List<Group> groups) {
        WeekKinds weeks = WeekKinds.of(groups.stream().map(Group::part).toList());
        Map<Integer, BusyDay> days = new TreeMap<>();
        groups.forEach(group -> weeks.days(group).forEach((day, busy) -> days.merge(day, busy, BusyDay::with)));
        return IntStream.range(0, weeks.quarters().size())
                .mapToObj(week -> of(
                        weeks.quarters().get(week),
                        days.entrySet().stream()
                                .filter(day -> day.getKey() / SearchSpace.DAYS_A_WEEK == week)
                                .map(Map.Entry::getValue)
                                .toList()))
                .toList();
    }

    private static WeekFigures of(Set<Term> quarters, Collection<BusyDay> days) {
        return new WeekFigures(
                quarters,
                days.size(),
                days.stream().mapToInt(BusyDay::gapMinutes).sum(),
                time(days.stream().mapToInt(BusyDay::firstMinute).min()),
                time(days.stream().mapToInt(BusyDay::endMinute).max()));
    }

    private static LocalTime time(OptionalInt minute) {
        return minute.isPresent() ? LocalTime.MIN.plusMinutes(minute.getAsInt()) : null;
    }
}
