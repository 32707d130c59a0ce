package org.upschedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;

/** An academic year with the dates that a student set for herself. */
final class PersonalYear {

    private PersonalYear() {}

    /**
     * Her term dates are those of the year that they lie in.
     *
     * @throws ImpossibleTermDatesException where they do not fit together or not into any of the years
     */
    static List<AcademicYear> of(List<AcademicYear> years, CalendarSettings settings) {
        return years.stream()
                .map(year -> of(year, ofYear(year, years, settings)))
                .toList();
    }

    private static CalendarSettings ofYear(AcademicYear year, List<AcademicYear> years, CalendarSettings settings) {
        Map<Term, DateRange> terms = new EnumMap<>(Term.class);
        settings.terms().forEach((term, dates) -> {
            boolean ofAnother = years.stream()
                    .anyMatch(other -> other.year() != year.year()
                            && other.year() == dates.from().getYear());
            if (!ofAnother) {
                terms.put(term, dates);
            }
        });
        return settings.with(terms);
    }

    private static AcademicYear of(AcademicYear year, CalendarSettings settings) {
        if (settings.terms().isEmpty() && settings.daysOff().isEmpty()) {
            return year;
        }
        Map<Term, DateRange> terms = terms(year, settings.terms());
        Set<LocalDate> without = new TreeSet<>(year.daysWithoutLectures());
        settings.daysOff().stream()
                .flatMap(DateRange::days)
                .filter(day -> day.getYear() == year.year())
                .forEach(without::add);
        Map<LocalDate, DayOfWeek> swaps = new TreeMap<>(year.daysFollowingAnotherTimetable());
        swaps.keySet()
                .removeIf(
                        day -> without.contains(day) || terms.values().stream().noneMatch(term -> term.contains(day)));
        try {
            return new AcademicYear(
                    year.year(),
                    year.confirmed(),
                    year.note(),
                    terms,
                    year.recesses(),
                    without,
                    swaps,
                    year.proclaimedHolidays(),
                    year.examinationPeriods());
        } catch (IllegalArgumentException e) {
            throw new ImpossibleTermDatesException(e);
        }
    }

    /** Quarters that she did not set follow a semester that she made shorter. */
    private static Map<Term, DateRange> terms(AcademicYear year, Map<Term, DateRange> own) {
        Map<Term, DateRange> terms = new EnumMap<>(year.terms());
        terms.putAll(own);
        for (Term term : Term.values()) {
            DateRange semester = terms.get(term.semester());
            if (terms.containsKey(term) && semester != null && !own.containsKey(term)) {
                terms.get(term)
                        .intersection(semester)
                        .ifPresentOrElse(dates -> terms.put(term, dates), () -> terms.remove(term));
            }
        }
        return terms;
    }
}
