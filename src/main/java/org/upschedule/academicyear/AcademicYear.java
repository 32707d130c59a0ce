package org.upschedule.academicyear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which dates of a year there are lectures, as the university's calendar says it.
 *
 * @param confirmed false where the dates still have to be compared with the university's calendar
 * @param note what still has to be confirmed, for people who use the dates
 * @param terms first and last lecture day of each term; without {@code Y}, the year is both semesters
 * @param recesses days inside a term without lectures
 * @param daysWithoutLectures single days without lectures that are no holidays
 * @param daysFollowingAnotherTimetable date and the weekday whose timetable is followed on it
 * @param proclaimedHolidays public holidays of that year alone, such as election days
 * @param examinationPeriods when exams are written; they have no effect on lectures
 */
public record AcademicYear(
        int year,
        boolean confirmed,
        String note,
        Map<Term, DateRange> terms,
        List<DateRange> recesses,
        Set<LocalDate> daysWithoutLectures,
        Map<LocalDate, DayOfWeek> daysFollowingAnotherTimetable,
        Set<LocalDate> proclaimedHolidays,
        List<DateRange> examinationPeriods) {

    /** @throws IllegalArgumentException beginning with the component that is wrong, such as {@code terms.S1} */
    public AcademicYear {
        note = note == null ? "" : note.strip();
        terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        recesses =
                recesses.stream().sorted(Comparator.comparing(DateRange::from)).toList();
        daysWithoutLectures = Collections.unmodifiableSet(new TreeSet<>(daysWithoutLectures));
        daysFollowingAnotherTimetable = Collections.unmodifiableMap(new TreeMap<>(daysFollowingAnotherTimetable));
        proclaimedHolidays = Collections.unmodifiableSet(new TreeSet<>(proclaimedHolidays));
        examinationPeriods = examinationPeriods.stream()
                .sorted(Comparator.comparing(DateRange::from))
                .toList();
        checkTerms(year, terms);
        checkRanges(year, "recesses", recesses);
        checkRanges(year, "examinationPeriods", examinationPeriods);
        checkDays(year, "daysWithoutLectures", daysWithoutLectures);
        checkDays(year, "proclaimedHolidays", proclaimedHolidays);
        checkDays(year, "daysFollowingAnotherTimetable", daysFollowingAnotherTimetable.keySet());
        Set<LocalDate> free = new TreeSet<>(daysWithoutLectures);
        free.addAll(proclaimedHolidays);
        checkSwaps(terms, recesses, free, daysFollowingAnotherTimetable);
    }

    /** The terms with dates that a term is made of: itself, or the semesters of a year without dates of its own. */
    public List<Term> parts(Term term) {
        List<Term> parts = term == Term.Y && !terms.containsKey(Term.Y) ? List.of(Term.S1, Term.S2) : List.of(term);
        return parts.stream().filter(terms::containsKey).toList();
    }

    private static void checkTerms(int year, Map<Term, DateRange> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("terms: at least one term is needed");
        }
        terms.forEach((term, dates) -> {
            checkYear(year, "terms." + term, dates);
            DateRange semester = terms.getOrDefault(term.semester(), dates);
            if (!semester.contains(dates)) {
                throw new IllegalArgumentException(
                        "terms.%s: %s is not inside %s, %s".formatted(term, dates, term.semester(), semester));
            }
        });
        checkOrder(terms, List.of(Term.S1, Term.S2));
        checkOrder(terms, List.of(Term.Q1, Term.Q2, Term.Q3, Term.Q4));
    }

    private static void checkOrder(Map<Term, DateRange> terms, List<Term> order) {
        List<Term> given = order.stream().filter(terms::containsKey).toList();
        for (int i = 1; i < given.size(); i++) {
            Term before = given.get(i - 1);
            Term term = given.get(i);
            if (!terms.get(before).to().isBefore(terms.get(term).from())) {
                throw new IllegalArgumentException("terms.%s: starts before the end of %s".formatted(term, before));
            }
        }
    }

    /** @param ranges earliest first */
    private static void checkRanges(int year, String key, List<DateRange> ranges) {
        ranges.forEach(range -> checkYear(year, key, range));
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).overlaps(ranges.get(i - 1))) {
                throw new IllegalArgumentException(
                        "%s: %s overlaps %s".formatted(key, ranges.get(i), ranges.get(i - 1)));
            }
        }
    }

    private static void checkYear(int year, String key, DateRange dates) {
        if (dates.from().getYear() != year || dates.to().getYear() != year) {
            throw new IllegalArgumentException("%s: %s is not in %d".formatted(key, dates, year));
        }
    }

    private static void checkDays(int year, String key, Collection<LocalDate> days) {
        days.forEach(day -> checkYear(year, key, new DateRange(day, day)));
    }

    private static void checkSwaps(
            Map<Term, DateRange> terms,
            List<DateRange> recesses,
            Set<LocalDate> free,
            Map<LocalDate, DayOfWeek> swaps) {
        swaps.forEach((date, followed) -> {
            String key = "daysFollowingAnotherTimetable." + date;
            if (date.getDayOfWeek() == followed) {
                throw new IllegalArgumentException(key + ": is a " + followed + " anyway");
            }
            if (terms.values().stream().noneMatch(term -> term.contains(date))) {
                throw new IllegalArgumentException(key + ": is in no term");
            }
            if (free.contains(date) || recesses.stream().anyMatch(recess -> recess.contains(date))) {
                throw new IllegalArgumentException(key + ": is a day without lectures, a holiday or in a recess");
            }
        });
    }
}
