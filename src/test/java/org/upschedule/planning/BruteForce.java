package org.upschedule.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Looks at every selection and counts minute by minute, by the definitions and without any method of the planner. */
final class BruteForce {

    record Counted(int clashMinutes, int missedMinutes, int points) {

        static final Comparator<Counted> ORDER = Comparator.comparingInt(Counted::clashMinutes)
                .thenComparingInt(Counted::missedMinutes)
                .thenComparingInt(Counted::points);
    }

    private static final int DAY = 24 * 60 + 30;
    private static final Map<String, Set<Integer>> QUARTERS =
            Map.of("S1", Set.of(1, 2), "S2", Set.of(3, 4), "Y", Set.of(1, 2, 3, 4), "Q1", Set.of(1), "Q3", Set.of(3));

    private final List<Choice> choices;
    private final Preferences preferences;
    private final List<SemesterTest> tests;

    BruteForce(List<Choice> choices, Preferences preferences, List<ScheduleEntry> entries) {
        this.choices = choices;
        this.preferences = preferences;
        this.tests = entries.stream()
                .filter(SemesterTest.class::isInstance)
                .map(SemesterTest.class::cast)
                .distinct()
                .toList();
    }

    /** Best first; only those with the fewest clashing minutes. */
    List<Counted> ranking(int wanted) {
        List<Counted> all = new ArrayList<>();
        combine(0, new ArrayList<>(), all);
        int fewest = all.stream().mapToInt(Counted::clashMinutes).min().orElse(0);
        return all.stream()
                .filter(counted -> counted.clashMinutes == fewest)
                .sorted(Counted.ORDER)
                .limit(wanted)
                .toList();
    }

    private void combine(int at, List<Group> chosen, List<Counted> all) {
        if (at == choices.size()) {
            all.add(count(chosen));
            return;
        }
        for (Group group : choices.get(at).candidates()) {
            chosen.add(group);
            combine(at + 1, chosen, all);
            chosen.remove(at);
        }
    }

    Counted count(List<Group> groups) {
        int clash = 0;
        int missed = 0;
        int points = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (quarters(groups.get(i), groups.get(j)) > 0) {
                    clash += clash(groups.get(i), groups.get(j));
                }
            }
            missed += missed(groups.get(i));
            points += venues(groups.get(i));
        }
        points += campusChanges(groups);
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (DayOfWeek day : DayOfWeek.values()) {
                points += day(groups, quarter, day);
            }
        }
        return new Counted(clash, missed, points);
    }

    private static int quarters(Group one, Group other) {
        return (int) quarters(one).stream().filter(quarters(other)::contains).count();
    }

    private static Set<Integer> quarters(Group group) {
        return QUARTERS.getOrDefault(group.part().offered(), Set.of());
    }

    private static int clash(Group one, Group other) {
        int minutes = 0;
        for (Lecture session : one.sessions()) {
            for (Lecture against : other.sessions()) {
                if (isTimed(session) && isTimed(against) && session.day() == against.day()) {
                    minutes += shared(session.start(), session.end(), against.start(), against.end());
                }
            }
        }
        return minutes;
    }

    private int missed(Group group) {
        int minutes = 0;
        for (Lecture session : group.sessions()) {
            for (SemesterTest test : tests) {
                LocalDate date = test.date();
                if (isTimed(session) && date.getDayOfWeek() == session.day()) {
                    minutes += shared(session.start(), session.end(), test.start(), test.end());
                }
            }
        }
        return minutes;
    }

    private static int shared(LocalTime from, LocalTime to, LocalTime otherFrom, LocalTime otherTo) {
        return (int) IntStream.range(minute(from), minute(to))
                .filter(minute -> minute >= minute(otherFrom) && minute < minute(otherTo))
                .count();
    }

    private int venues(Group group) {
        long unwanted = group.sessions().stream()
                .filter(session -> preferences.unwanted(session.venues()))
                .count();
        return (int) unwanted * quarters(group).size() * 30 * preferences.weight(Preference.VENUES);
    }

    private int campusChanges(List<Group> groups) {
        int changes = 0;
        for (Group one : groups) {
            for (Group other : groups) {
                for (Lecture session : one.sessions()) {
                    for (Lecture next : other.sessions()) {
                        if (isTimed(session)
                                && isTimed(next)
                                && session.day() == next.day()
                                && !session.campus().equals(next.campus())
                                && minute(next.start()) >= minute(session.end())
                                && minute(next.start()) - minute(session.end()) < 30) {
                            changes += quarters(one, other);
                        }
                    }
                }
            }
        }
        return changes * 60 * preferences.weight(Preference.CAMPUS_CHANGE);
    }

    private int day(List<Group> groups, int quarter, DayOfWeek day) {
        boolean[] taken = new boolean[DAY];
        int first = Integer.MAX_VALUE;
        int end = 0;
        for (Group group : groups) {
            for (Lecture session : group.sessions()) {
                if (quarters(group).contains(quarter) && isTimed(session) && session.day() == day) {
                    int from = minute(session.start()) / 5 * 5;
                    int to = (minute(session.end()) + 4) / 5 * 5;
                    Arrays.fill(taken, from, to + 10, true);
                    first = Math.min(first, from);
                    end = Math.max(end, to);
                }
            }
        }
        if (end == 0) {
            return 0;
        }
        int gaps = 0;
        for (int minute = first; minute < end; minute++) {
            gaps += taken[minute] ? 0 : 1;
        }
        return 240 * preferences.weight(Preference.FREE_DAYS)
                + Math.max(0, end - 720) * preferences.weight(Preference.EARLY)
                + Math.max(0, 720 - first) * preferences.weight(Preference.LATE)
                + Math.max(0, end - first - 360) * preferences.weight(Preference.COMPACT_DAYS)
                + gaps * preferences.weight(Preference.FEW_GAPS)
                + (hasLunch(taken) ? 0 : 60 * preferences.weight(Preference.LUNCH));
    }

    private static boolean hasLunch(boolean[] taken) {
        int free = 0;
        int longest = 0;
        for (int minute = 11 * 60 + 30; minute < 14 * 60; minute++) {
            free = taken[minute] ? 0 : free + 1;
            longest = Math.max(longest, free);
        }
        return longest >= 40;
    }

    private static boolean isTimed(Lecture session) {
        return session.day() != null && session.start() != null;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
