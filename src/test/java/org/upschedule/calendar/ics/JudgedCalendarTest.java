package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.Entries;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;

/** Other implementations of RFC 5545 find the calendar valid and the sessions on the teaching dates. */
class JudgedCalendarTest {

    private static final PublicHolidays HOLIDAYS = new PublicHolidays();

    static Stream<Arguments> judgesAndYears() {
        return Stream.of(Judge.values())
                .flatMap(judge -> Stream.of(2017, 2018, 2025, 2026).map(year -> Arguments.of(judge, year)));
    }

    @ParameterizedTest
    @MethodSource("judgesAndYears")
    void sessionsTakePlaceOnTheTeachingDates(Judge judge, int year) {
        assertDatesOf(AcademicYears.shipped().of(year).orElseThrow(), judge);
    }

    /** Recesses, free days and swapped days at random places reach the ways of recurring that a real year lacks. */
    @ParameterizedTest
    @EnumSource(Judge.class)
    void sessionsOfAnyYearTakePlaceOnTheTeachingDates(Judge judge) {
        for (int seed = 0; seed < 40; seed++) {
            assertDatesOf(anyYear(new Random(seed)), judge);
        }
        AcademicYear year = anyYear(new Random(0));
        assertThat(new String(write(year, everyWeekdayOfEveryTerm(year)), StandardCharsets.UTF_8))
                .contains("RRULE:", "EXDATE;", "RDATE;");
    }

    private static void assertDatesOf(AcademicYear year, Judge judge) {
        TeachingDates dates = new TeachingDates(year, HOLIDAYS);
        List<Lecture> lectures = everyWeekdayOfEveryTerm(year);

        byte[] bytes = write(year, lectures);

        List<String> expected = lectures.stream()
                .flatMap(lecture -> dates.of(Term.valueOf(lecture.offered()), lecture.day()).stream()
                        .map(date -> Judge.occurrence(
                                "%s %s (%s)".formatted(lecture.module(), lecture.activity(), lecture.group()),
                                date.atTime(lecture.start()).atZone(Judge.ZONE))))
                .sorted()
                .toList();
        assertThat(judge.occurrences(bytes)).isEqualTo(expected).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("judgesAndYears")
    void testsAndExamsTakePlaceOnce(Judge judge, int year) {
        List<ScheduleEntry> sittings = List.of(
                Entries.test("COS 284", "Test1", "2025-08-23", "10:00", "11:30", "Blue Lab 1; west, \"new\"", "Näe €"),
                Entries.test("STK 220", "PTest 1", "2025-08-30", "15:00", "17:00"),
                Entries.exam("COS 226", "1", "2025-11-15", "22:15", "IT Building CBT Labs 1,2,3 " + "🎓".repeat(60)));

        byte[] bytes = write(AcademicYears.shipped().of(year).orElseThrow(), sittings);

        assertThat(judge.occurrences(bytes))
                .containsExactly(
                        "COS 226 Exam paper 1 2025-11-15T22:15",
                        "COS 284 Test1 2025-08-23T10:00",
                        "STK 220 PTest 1 2025-08-30T15:00");
    }

    private static byte[] write(AcademicYear year, List<? extends ScheduleEntry> entries) {
        return Written.of(Entries.input(year, entries)).bytes();
    }

    private static AcademicYear anyYear(Random random) {
        DateRange semester = new DateRange(LocalDate.parse("2018-02-05"), LocalDate.parse("2018-06-01"));
        LocalDate recess = semester.from().plusDays(random.nextInt(100));
        DateRange free = new DateRange(recess, recess.plusDays(random.nextInt(15)));
        Set<LocalDate> without = new HashSet<>();
        Map<LocalDate, DayOfWeek> swaps = new HashMap<>();
        semester.days().filter(date -> !free.contains(date)).forEach(date -> {
            DayOfWeek followed = DayOfWeek.of(1 + random.nextInt(5));
            if (random.nextInt(6) == 0) {
                without.add(date);
            } else if (random.nextInt(6) == 0 && followed != date.getDayOfWeek()) {
                swaps.put(date, followed);
            }
        });
        return new AcademicYear(
                2018, true, "", Map.of(Term.S1, semester), List.of(free), without, swaps, Set.of(), List.of());
    }

    private static List<Lecture> everyWeekdayOfEveryTerm(AcademicYear year) {
        List<Lecture> lectures = new ArrayList<>();
        List<Term> terms = new ArrayList<>(year.terms().keySet());
        terms.add(Term.Y);
        for (Term term : terms) {
            for (DayOfWeek day : DayOfWeek.values()) {
                LocalTime start = LocalTime.of(6 + 2 * day.getValue(), 30);
                lectures.add(Entries.lecture("COS 214", term.name(), "G01", term + "" + day, day, start, "IT 4-4"));
            }
        }
        return lectures;
    }
}
