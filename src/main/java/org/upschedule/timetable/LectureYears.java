package org.upschedule.timetable;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/**
 * The academic year of lectures that no one has said. A list of lectures has weekdays and terms alone, so it is taken for that of the
 * tests and exams beside it, and else for the present one.
 *
 * @param dated the last year of tests and exams beside the lectures; empty where there are none
 * @param present the year that it is now
 */
record LectureYears(OptionalInt dated, int present) {

    static LectureYears beside(Collection<Schedule> schedules, Year present) {
        OptionalInt dated = schedules.stream()
                .flatMap(schedule -> schedule.entries().stream())
                .map(ScheduleEntry::date)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .max();
        return new LectureYears(dated, present.getValue());
    }

    int year() {
        return dated.orElse(present);
    }

    YearOrigin origin() {
        return dated.isPresent() ? YearOrigin.DATES : YearOrigin.ASSUMED;
    }

    /**
     * Of a newer file. What the student said of the lectures before holds for it too; else a new year may have begun.
     *
     * @param before the lectures that the timetable has already, those taken in last
     */
    TakenYear after(Optional<TakenFile> before) {
        if (before.isEmpty()) {
            return new TakenYear(year(), origin());
        }
        TakenFile last = before.get();
        boolean newYear = last.origin() != YearOrigin.SAID && present > last.year();
        return newYear ? new TakenYear(present, YearOrigin.ASSUMED) : new TakenYear(last.year(), last.origin());
    }

    /** A year, and how it came about. */
    record TakenYear(int year, YearOrigin origin) {}
}
