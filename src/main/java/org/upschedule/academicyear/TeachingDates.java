package org.upschedule.academicyear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates of weekly sessions in one academic year. */
public final class TeachingDates {

    private final AcademicYear year;
    private final PublicHolidays holidays;

    public TeachingDates(AcademicYear year, PublicHolidays holidays) {
        this.year = Objects.requireNonNull(year, "year");
        this.holidays = Objects.requireNonNull(holidays, "holidays");
    }

    /** @return the dates of a session of that weekday, earliest first; none where the term has no dates */
    public List<LocalDate> of(Term term, DayOfWeek day) {
        return blocks(term).stream().flatMap(block -> in(block, day)).toList();
    }

    /** @return whether {@link #of} has that date, without making the others */
    public boolean has(Term term, DayOfWeek day, LocalDate date) {
        return year.parts(term).stream().anyMatch(part -> year.terms().get(part).contains(date))
                && timetableOn(date).filter(day::equals).isPresent();
    }

    /** @return the weekday whose timetable is followed on that date; empty on a day without lectures */
    public Optional<DayOfWeek> timetableOn(LocalDate date) {
        boolean free = holidays.of(date.getYear()).contains(date)
                || year.proclaimedHolidays().contains(date)
                || year.daysWithoutLectures().contains(date)
                || year.recesses().stream().anyMatch(recess -> recess.contains(date));
        return free
                ? Optional.empty()
                : Optional.of(year.daysFollowingAnotherTimetable().getOrDefault(date, date.getDayOfWeek()));
    }

    /** The blocks between the recesses, earliest first; every teaching date of the term is in exactly one block. */
    public List<TeachingBlock> blocks(Term term) {
        return year.parts(term).stream().flatMap(part -> split(part).stream()).toList();
    }

    public Stream<LocalDate> in(TeachingBlock block, DayOfWeek day) {
        return block.dates()
                .days()
                .filter(date -> timetableOn(date).filter(day::equals).isPresent());
    }

    private List<TeachingBlock> split(Term term) {
        List<TeachingBlock> blocks = new ArrayList<>();
        LocalDate from = year.terms().get(term).from();
        LocalDate last = year.terms().get(term).to();
        for (DateRange recess : year.recesses()) {
            if (recess.to().isBefore(from) || recess.from().isAfter(last)) {
                continue;
            }
            if (recess.from().isAfter(from)) {
                DateRange dates = new DateRange(from, recess.from().minusDays(1));
                blocks.add(new TeachingBlock(term, blocks.size() + 1, dates));
            }
            from = recess.to().plusDays(1);
        }
        if (!from.isAfter(last)) {
            blocks.add(new TeachingBlock(term, blocks.size() + 1, new DateRange(from, last)));
        }
        return blocks;
    }
}
