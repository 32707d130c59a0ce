package org.upschedule.academicyear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when dates are known.
 *
 * @param year the last known one; a year after a gap does not count before it has come
 * @param lastDay of its terms and examination periods
 * @param daysLeft from today to that day; negative once it is over
 */
public record AcademicYearEnd(int year, LocalDate lastDay, long daysLeft) {

    /** From so long before the end the administrator is warned. */
    private static final int DAYS_BEFORE = 60;

    /** Empty where no year up to this one is known. */
    public static Optional<AcademicYearEnd> of(AcademicYears years, LocalDate today) {
        return last(years, today.getYear()).map(year -> {
            LocalDate lastDay = lastDay(year);
            return new AcademicYearEnd(year.year(), lastDay, ChronoUnit.DAYS.between(today, lastDay));
        });
    }

    /** Whether an administrator has to enter the next year now. */
    public boolean isNear() {
        return daysLeft <= DAYS_BEFORE;
    }

    private static Optional<AcademicYear> last(AcademicYears years, int current) {
        Optional<AcademicYear> last =
                years.all().stream().filter(year -> year.year() <= current).reduce((earlier, later) -> later);
        Optional<AcademicYear> successor = last;
        while (successor.isPresent()) {
            last = successor;
            successor = years.of(last.get().year() + 1);
        }
        return last;
    }

    private static LocalDate lastDay(AcademicYear year) {
        return Stream.concat(year.terms().values().stream(), year.examinationPeriods().stream())
                .map(DateRange::to)
                .max(Comparator.naturalOrder())
                .orElseThrow(); // a year has a term
    }
}
