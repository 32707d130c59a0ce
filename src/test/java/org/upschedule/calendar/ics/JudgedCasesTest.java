package org.upschedule.calendar.ics;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.CalendarYears;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.drawing.Drawn;
import org.upschedule.reader.Reading;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/** Days on which calendars go wrong, as other implementations see them, in both forms. */
class JudgedCasesTest {

    private static final Path SAMPLES = Path.of("..", "shared", "samples");

    @ParameterizedTest
    @EnumSource(Judge.class)
    void swappedDays(Judge judge) {
        AcademicYear year = AcademicYears.shipped().of(2018).orElseThrow();

        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY)))
                .contains("2018-04-10T08:30")
                .doesNotContain("2018-03-19T08:30", "2018-04-02T08:30", "2018-04-30T08:30")
                .hasSize(14);
        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", WEDNESDAY)))
                .contains("2018-03-19T08:30")
                .doesNotContain("2018-03-21T08:30", "2018-03-28T08:30")
                .hasSize(14);
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void holidayOnTheFirstDayOfTerm(Judge judge) {
        // Freedom Day
        AcademicYear year = year("2018-04-27", "2018-05-12", List.of(), Map.of());

        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", FRIDAY)))
                .containsExactly("2018-05-04T08:30", "2018-05-11T08:30");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void classOnTheEdgesOfARecess(Judge judge) {
        AcademicYear year = year("2018-02-05", "2018-03-16", List.of(range("2018-02-20", "2018-03-01")), Map.of());

        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY)))
                .containsExactly(
                        "2018-02-05T08:30",
                        "2018-02-12T08:30",
                        "2018-02-19T08:30",
                        "2018-03-05T08:30",
                        "2018-03-12T08:30");
        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", THURSDAY)))
                .containsExactly("2018-02-08T08:30", "2018-02-15T08:30", "2018-03-08T08:30", "2018-03-15T08:30");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void loneClassBetweenARecessAndTheEnd(Judge judge) {
        AcademicYear year = year(
                "2018-02-05",
                "2018-03-06",
                List.of(range("2018-02-13", "2018-03-04")),
                Map.of(LocalDate.parse("2018-03-06"), MONDAY));

        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY)))
                .containsExactly("2018-02-05T08:30", "2018-02-12T08:30", "2018-03-05T08:30", "2018-03-06T08:30");
        assertThat(starts(judge, year, Entries.lecture("COS 214", "S1", "G01", "L1", TUESDAY)))
                .containsExactly("2018-02-06T08:30");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void examAtNight(Judge judge) {
        AcademicYear year = AcademicYears.shipped().of(2018).orElseThrow();

        assertThat(starts(judge, year, Entries.exam("COS 214", "1", "2018-12-31", "23:30", "Labs")))
                .containsExactly("2018-12-31T23:30");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void sessionAcrossSemesters(Judge judge) {
        assertThat(starts(
                        judge,
                        CalendarYears.bothSemestersOf2018(),
                        Entries.lecture("COS 214", "Y", "G01", "L1", MONDAY)))
                .hasSize(28)
                .contains("2018-02-05T08:30", "2018-05-28T08:30", "2018-07-16T08:30", "2018-10-22T08:30")
                .noneMatch(start -> start.startsWith("2018-06"));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void namesThatAreLongOrNotAscii(Judge judge) {
        String name = "Ingenieurswetenskap — \\ ; , \"é€語🎓\" ".repeat(30).strip();
        CalendarSettings settings = new CalendarSettings(
                Map.of(), Set.of(), Map.of("COS 214", name), Map.of(), Map.of(), null, List.of(), Map.of());
        CalendarInput input = Entries.input(2018, List.of(Entries.exam("COS 214", "1", "2018-06-12", "07:30", name)))
                .with(settings);

        byte[] bytes =
                CalendarFile.feed(name, Written.state(input), Written.KEPT).bytes();

        assertThat(judge.occurrences(bytes)).containsExactly(name + " Exam paper 1 2018-06-12T07:30");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void drawnFiles(Judge judge) {
        Schedule lectures = Reading.of(Drawn.lectures("COS 214"));
        Schedule tests = Reading.of(Drawn.tests("COS 214"));
        Schedule exams = Reading.of(Drawn.exams("COS 214"));

        assertThat(bothForms(judge, input(2025, lectures, tests, exams)))
                .contains("COS 214 PTest 1 2025-08-23T10:00", "COS 214 Exam paper 1 2025-11-12T07:30")
                .filteredOn(occurrence -> occurrence.startsWith("COS 214 L1 (G01)"))
                .isNotEmpty();
    }

    /** They are not part of the project, so the test needs them beside it. */
    @ParameterizedTest
    @EnumSource(Judge.class)
    void officialFiles(Judge judge) throws Exception {
        assumeThat(SAMPLES).exists();
        Schedule[] schedules = new Schedule[3];
        for (int i = 0; i < schedules.length; i++) {
            String name = List.of("lectures", "tests", "exams").get(i);
            schedules[i] = Reading.of(Files.readAllBytes(SAMPLES.resolve(name + ".pdf")));
        }

        assertThat(bothForms(judge, input(2025, schedules))).hasSizeGreaterThan(400);
    }

    /** A judge that finds nothing wrong with anything would be none. */
    @ParameterizedTest
    @EnumSource(Judge.class)
    void wrongDateIsFoundWanting(Judge judge) {
        byte[] bytes = Written.of(
                        Entries.input(2018, List.of(Entries.exam("COS 214", "1", "2018-06-12", "07:30", "A"))))
                .bytes();
        String broken =
                new String(bytes, StandardCharsets.UTF_8).replaceFirst("(DTSTART;TZID[^:]*):[^\r]*", "$1:12 June 2018");
        assumeThat(judge.isHere()).isTrue();

        assertThatThrownBy(() -> judge.occurrences(broken.getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    private static List<String> starts(Judge judge, AcademicYear year, ScheduleEntry entry) {
        return bothForms(judge, Entries.input(year, List.of(entry))).stream()
                .map(occurrence -> occurrence.substring(occurrence.lastIndexOf(' ') + 1))
                .toList();
    }

    private static List<String> bothForms(Judge judge, CalendarInput input) {
        CalendarState state = Written.state(input);
        List<String> occurrences = judge.occurrences(Written.bytes(CalendarForm.RECURRING, state));
        assertThat(judge.occurrences(Written.bytes(CalendarForm.PLAIN, state))).isEqualTo(occurrences);
        return occurrences;
    }

    private static CalendarInput input(int year, Schedule... schedules) {
        return Entries.input(AcademicYears.shipped().of(year).orElseThrow(), schedules);
    }

    private static AcademicYear year(
            String from, String to, List<DateRange> recesses, Map<LocalDate, DayOfWeek> swaps) {
        return new AcademicYear(
                2018, true, "", Map.of(Term.S1, range(from, to)), recesses, Set.of(), swaps, Set.of(), List.of());
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
