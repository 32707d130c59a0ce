package org.upschedule.academicyear;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeachingDatesTest {

    private final TeachingDates of2017 = dates(2017);
    private final TeachingDates of2018 = dates(2018);

    @ParameterizedTest
    @EnumSource(
            value = DayOfWeek.class,
            names = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
    void everyWeekdayOf2018HasFourteenDates(DayOfWeek day) {
        assertThat(of2018.of(Term.S1, day)).hasSize(14).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void hasTheVeryDatesThatItGives(Term term) {
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(LocalDate.of(2018, 1, 1)
                            .datesUntil(LocalDate.of(2019, 1, 1))
                            .filter(date -> of2018.has(term, day, date)))
                    .containsExactlyElementsOf(of2018.of(term, day));
        }
    }

    @Test
    void mondaysOf2018() {
        assertThat(of2018.of(Term.S1, MONDAY))
                .isEqualTo(days(
                        2018, "02-05 02-12 02-19 02-26 03-05 03-12 03-26 04-10 04-16 04-23 05-07 05-14 05-21 05-28"));
    }

    @Test
    void tuesdaysOf2018() {
        assertThat(of2018.of(Term.S1, TUESDAY))
                .isEqualTo(days(
                        2018, "02-06 02-13 02-20 02-27 03-06 03-13 03-20 03-27 04-17 04-24 05-08 05-15 05-22 05-29"));
    }

    @Test
    void wednesdaysOf2018() {
        assertThat(of2018.of(Term.S1, WEDNESDAY))
                .isEqualTo(days(
                        2018, "02-07 02-14 02-21 02-28 03-07 03-14 03-19 04-11 04-18 04-25 05-02 05-09 05-16 05-23"));
    }

    @Test
    void thursdaysOf2018() {
        assertThat(of2018.of(Term.S1, THURSDAY))
                .isEqualTo(days(
                        2018, "02-08 02-15 02-22 03-01 03-08 03-15 03-22 04-12 04-19 04-26 05-03 05-10 05-17 05-24"));
    }

    @Test
    void fridaysOf2018() {
        assertThat(of2018.of(Term.S1, FRIDAY))
                .isEqualTo(days(
                        2018, "02-09 02-16 02-23 03-02 03-09 03-16 03-23 03-28 04-13 04-20 05-04 05-11 05-18 05-25"));
    }

    @Test
    void mondaysOf2017FollowOnAWednesday() {
        assertThat(of2017.of(Term.S1, MONDAY))
                .isEqualTo(days(
                        2017, "02-06 02-13 02-20 02-27 03-06 03-13 03-27 04-03 04-19 04-24 05-08 05-15 05-22 05-29"));
        assertThat(of2017.of(Term.S1, WEDNESDAY))
                .isEqualTo(days(
                        2017, "02-08 02-15 02-22 03-01 03-08 03-15 03-22 03-29 04-05 04-26 05-03 05-10 05-17 05-24"));
    }

    @Test
    void fridaysOf2017LeaveOutTheDayWithoutLectures() {
        assertThat(of2017.of(Term.S1, FRIDAY))
                .isEqualTo(days(
                        2017, "02-10 02-17 02-24 03-03 03-10 03-17 03-24 03-31 04-07 04-21 05-05 05-12 05-19 05-26"));
    }

    @Test
    void quartersShareTheDatesOfTheirSemester() {
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(Stream.concat(of2018.of(Term.Q1, day).stream(), of2018.of(Term.Q2, day).stream()))
                    .containsExactlyElementsOf(of2018.of(Term.S1, day));
        }
    }

    @Test
    void yearIsBothSemesters() {
        TeachingDates of2026 = dates(2026);

        assertThat(of2026.of(Term.Y, SATURDAY))
                .containsExactlyElementsOf(Stream.of(Term.S1, Term.S2)
                        .flatMap(term -> of2026.of(term, SATURDAY).stream())
                        .toList())
                .isNotEmpty();
    }

    @Test
    void termWithoutDatesHasNone() {
        assertThat(of2018.of(Term.S2, MONDAY)).isEmpty();
        assertThat(of2018.of(Term.Y, MONDAY)).isEqualTo(of2018.of(Term.S1, MONDAY));
    }

    @Test
    void dateKnowsWhoseTimetableItFollows() {
        assertThat(of2018.timetableOn(LocalDate.parse("2018-03-19"))).contains(WEDNESDAY);
        assertThat(of2018.timetableOn(LocalDate.parse("2018-03-20"))).contains(TUESDAY);
        assertThat(of2018.timetableOn(LocalDate.parse("2018-03-21"))).isEmpty();
    }

    @Test
    void blocksAreWhatRecessesLeave() {
        assertThat(of2018.blocks(Term.S1))
                .containsExactly(
                        new TeachingBlock(Term.S1, 1, range("2018-02-05", "2018-03-28")),
                        new TeachingBlock(Term.S1, 2, range("2018-04-10", "2018-05-29")));
        assertThat(of2018.blocks(Term.Q1))
                .containsExactly(new TeachingBlock(Term.Q1, 1, range("2018-02-05", "2018-03-26")));
    }

    @Test
    void proclaimedHolidayIsFree() {
        AcademicYear year = AcademicYears.shipped().of(2026).orElseThrow();
        LocalDate proclaimed = LocalDate.parse("2026-03-04");
        AcademicYear edited = new AcademicYear(
                2026,
                true,
                null,
                year.terms(),
                year.recesses(),
                year.daysWithoutLectures(),
                year.daysFollowingAnotherTimetable(),
                Set.of(proclaimed),
                List.of());

        assertThat(dates(2026).of(Term.S1, WEDNESDAY)).contains(proclaimed);
        assertThat(new TeachingDates(edited, new PublicHolidays()).of(Term.S1, WEDNESDAY))
                .doesNotContain(proclaimed)
                .hasSize(dates(2026).of(Term.S1, WEDNESDAY).size() - 1);
    }

    /** Proclaimed for the local government elections. With the shipped dates it is after the lectures; a student may have others. */
    @Test
    void wednesday4November2026HasNoClass() {
        AcademicYear shipped = AcademicYears.shipped().of(2026).orElseThrow();
        AcademicYear longer = new AcademicYear(
                2026,
                false,
                null,
                Map.of(Term.S2, range("2026-07-13", "2026-11-13")),
                shipped.recesses(),
                shipped.daysWithoutLectures(),
                shipped.daysFollowingAnotherTimetable(),
                shipped.proclaimedHolidays(),
                shipped.examinationPeriods());

        assertThat(new TeachingDates(longer, new PublicHolidays()).of(Term.S2, WEDNESDAY))
                .contains(LocalDate.parse("2026-10-28"), LocalDate.parse("2026-11-11"))
                .doesNotContain(LocalDate.parse("2026-11-04"));
    }

    private static TeachingDates dates(int year) {
        return new TeachingDates(AcademicYears.shipped().of(year).orElseThrow(), new PublicHolidays());
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<LocalDate> days(int year, String days) {
        return Stream.of(days.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .toList();
    }
}
