package org.upschedule.planning;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.upschedule.academicyear.Term;

/**
 * What a week looks like.
 *
 * @param quarters in which it is so
 * @param days with sessions
 * @param gapMinutes between sessions, without the ten that part two periods
 * @param earliestStart of the week; to five minutes
 * @param latestEnd of the week; to five minutes
 */
public record WeekFigures(Set<Term> quarters, int days, int gapMinutes, LocalTime earliestStart, LocalTime latestEnd) {

    static List<WeekFigures> of(List<Group> groups) {
        Weeks weeks = Weeks.of(groups.stream().map(Group::part).toList());
        long[] slots = new long[weeks.days() * DaySlots.WORDS];
        for (Group group : groups) {
            weeks.slots(group).forEach((day, more) -> DaySlots.merge(slots, day * DaySlots.WORDS, more, 0));
        }
        List<WeekFigures> figures = new ArrayList<>();
        for (int week = 0; week < weeks.quarters().size(); week++) {
            figures.add(of(weeks.quarters().get(week), slots, week * Weeks.DAYS));
        }
        return figures;
    }

    private static WeekFigures of(Set<Term> quarters, long[] slots, int firstDay) {
        int days = 0;
        int gaps = 0;
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int day = firstDay; day < firstDay + Weeks.DAYS; day++) {
            int at = day * DaySlots.WORDS;
            if (!DaySlots.isFree(slots, at)) {
                days++;
                gaps += DaySlots.gaps(slots, at);
                start = Math.min(start, DaySlots.first(slots, at));
                end = Math.max(end, DaySlots.end(slots, at));
            }
        }
        return new WeekFigures(
                quarters, days, gaps * DaySlots.MINUTES, days == 0 ? null : time(start), days == 0 ? null : time(end));
    }

    private static LocalTime time(int slot) {
        return LocalTime.MIN.plusMinutes((long) slot * DaySlots.MINUTES);
    }
}
