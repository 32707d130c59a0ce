package org.upschedule.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;

/** Years for tests of whole calendars. */
public final class CalendarYears {

    private CalendarYears() {}

    /** The real first semester, with its swapped days, and a second one. */
    public static AcademicYear bothSemestersOf2018() {
        AcademicYear year = AcademicYears.shipped().of(2018).orElseThrow();
        Map<Term, DateRange> terms = new EnumMap<>(year.terms());
        terms.put(Term.S2, new DateRange(LocalDate.parse("2018-07-16"), LocalDate.parse("2018-10-26")));
        return new AcademicYear(
                2018,
                true,
                "",
                terms,
                year.recesses(),
                year.daysWithoutLectures(),
                year.daysFollowingAnotherTimetable(),
                year.proclaimedHolidays(),
                year.examinationPeriods());
    }
}
