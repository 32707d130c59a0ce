package org.upschedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Dates of one event: every week from the first to the last, without the excepted ones and with the additional ones.
 *
 * <p>The first date is an occurrence and has the weekday of the rule: what a start outside its own rule gives is undefined (RFC 5545, 3.8.5.3).
 *
 * @param last equals the first where nothing repeats
 * @param except dates of the rule on which the event does not take place
 * @param additional dates outside the rule, all later than the first
 */
public record Recurrence(LocalDate first, LocalDate last, List<LocalDate> except, List<LocalDate> additional) {

    public Recurrence {
        except = List.copyOf(except);
        additional = List.copyOf(additional);
        if (last.isBefore(first) || first.getDayOfWeek() != last.getDayOfWeek()) {
            throw new IllegalArgumentException(last + " is not weeks after " + first);
        }
        if (except.contains(first) || except.contains(last)) {
            throw new IllegalArgumentException("The first and last date take place");
        }
        if (additional.stream().anyMatch(first::isAfter)) {
            throw new IllegalArgumentException("The recurrence set begins with its first date");
        }
    }

    public static Recurrence once(LocalDate date) {
        return new Recurrence(date, date, List.of(), List.of());
    }

    /**
     * One recurrence for the weekday's own dates, with each date that follows its timetable in the place of a missing one; other dates
     * that do so stand alone. Outlook takes an additional date for the move of an excepted one that passes no other date, and
     * refuses the event where there is none to move (MS-OXCICAL, 2.1.3.1.1.20.18).
     *
     * @param dates of one teaching block, earliest first
     */
    static List<Recurrence> of(DayOfWeek day, List<LocalDate> dates) {
        List<LocalDate> regular =
                dates.stream().filter(date -> date.getDayOfWeek() == day).toList();
        if (regular.size() < 2) {
            return dates.stream().map(Recurrence::once).toList();
        }
        LocalDate first = regular.get(0);
        LocalDate last = regular.get(regular.size() - 1);
        List<LocalDate> except =
                weeks(first, last).filter(date -> !regular.contains(date)).toList();
        List<LocalDate> movable = new ArrayList<>(except);
        List<LocalDate> moved = new ArrayList<>();
        List<Recurrence> recurrences = new ArrayList<>();
        for (LocalDate date : dates) {
            if (date.getDayOfWeek() == day) {
                continue;
            }
            Optional<LocalDate> from = movable.stream()
                    .filter(missing -> regular.stream().noneMatch(between(missing, date)))
                    .findFirst();
            if (from.isPresent()) {
                movable.remove(from.get());
                moved.add(date);
            } else {
                recurrences.add(once(date));
            }
        }
        recurrences.add(new Recurrence(first, last, except, moved));
        return recurrences;
    }

    private static Predicate<LocalDate> between(LocalDate one, LocalDate other) {
        return date -> date.isAfter(one) && date.isBefore(other) || date.isAfter(other) && date.isBefore(one);
    }

    public boolean repeats() {
        return !first.equals(last);
    }

    /** @return every date, earliest first */
    public List<LocalDate> dates() {
        return Stream.concat(weeks(first, last).filter(date -> !except.contains(date)), additional.stream())
                .sorted()
                .toList();
    }

    private static Stream<LocalDate> weeks(LocalDate first, LocalDate last) {
        return Stream.iterate(first, date -> !date.isAfter(last), date -> date.plusWeeks(1));
    }
}
