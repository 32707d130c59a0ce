package org.upschedule.calendar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.calendar.Entries;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/**
 * A newer file replaces what it covers. Entries are written {@code term module} for lectures ({@code S1 COS 301}), and
 * {@code date module} for tests ({@code 2025-03-04 COS 301}, {@code open COS 301}).
 */
class ReplacementTest {

    private static final AcademicYears YEARS = AcademicYears.shipped();

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', nullValues = "-", textBlock = """
        semester 2 joins semester 1,         S1 A 1; Y B 1,          S2 C 1; Y B 1,      S1 A 1; S2 C 1; Y B 1,  -
        year module is in one list alone,    S1 A 1; Y B 1,          S2 C 1,             S1 A 1; S2 C 1; Y B 1,  -
        same term again,                     S2 A 1; S2 B 1,         S2 A 1; S2 C 1,     S2 A 1; S2 C 1,         -
        semester 2 after both,               S1 A 1; S2 B 1,         S2 C 1,             S1 A 1; S2 C 1,         -
        both after semester 1,               S1 A 1,                 S1 B 1; S2 C 1,     S1 B 1; S2 C 1,         -
        year module is gone from both,       S1 A 1; Y B 1; S2 C 1,  S1 A 1; S2 C 1,     S1 A 1; S2 C 1,         the lectures of the whole year 2025 (B 1)
        quarter is gone from its semester,   S2 A 1; Q3 B 1,         S2 A 1,             S2 A 1,                 the lectures of quarter 3 of 2025 (B 1)
        quarter stays with its semester,     S2 A 1; Q3 B 1,         S2 A 1; Q3 C 1,     Q3 C 1; S2 A 1,         -
        unknown term stays while named once, S2 A 1; X9 B 1,         S2 A 1,             S2 A 1; X9 B 1,         -
        """)
    void lectures(String what, String older, String newer, String after, String vanishing) {
        Replacement replacement = Replacement.of(List.of(lectures(2025, older)), lectures(2025, newer));

        assertThat(said(replacement.joined())).isEqualTo(after);
        assertThat(words(replacement.vanishing())).isEqualTo(vanishing == null ? "" : vanishing);
    }

    @Test
    void lecturesOfAnotherYearAreNotReplaced() {
        Replacement replacement = Replacement.of(List.of(lectures(2025, "S1 A 1")), lectures(2026, "S1 B 1"));

        assertThat(said(replacement.joined())).isEqualTo("S1 A 1; S1 B 1");
        assertThat(replacement.joined().years()).extracting(AcademicYear::year).containsExactly(2025, 2026);
        assertThat(replacement.joined().schedulesOfTheLastYear())
                .flatExtracting(Schedule::entries)
                .extracting(entry -> entry.module().code())
                .containsExactly("B 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', nullValues = "-", textBlock = """
        semester 2 joins semester 1,      2025-03-04 A 1,                  2025-08-30 B 1,                  2025-03-04 A 1; 2025-08-30 B 1, -
        next year joins this one,         2025-03-04 A 1,                  2026-03-04 A 1,                  2025-03-04 A 1; 2026-03-04 A 1, -
        date moves,                       2025-08-23 A 1,                  2025-08-30 A 1,                  2025-08-30 A 1,                 -
        date is open now,                 2025-08-23 A 1; 2025-08-23 B 1,  open A 1; 2025-08-23 B 1,        2025-08-23 B 1; open A 1,       -
        date is known now,                open A 1; 2025-08-23 B 1,        2025-08-30 A 1; 2025-08-23 B 1,  2025-08-23 B 1; 2025-08-30 A 1, -
        module is dropped,                2025-08-23 A 1; 2025-08-23 B 1,  2025-08-23 A 1,                  2025-08-23 A 1,                 -
        list of one semester after both,  2025-03-04 A 1; 2025-08-23 B 1; 2025-08-24 C 1, 2025-08-23 B 1,   2025-03-04 A 1; 2025-08-23 B 1, all tests of C 1
        """)
    void tests(String what, String older, String newer, String after, String vanishing) {
        Replacement replacement = Replacement.of(List.of(tests(older)), tests(newer));

        assertThat(said(replacement.joined())).isEqualTo(after);
        assertThat(words(replacement.vanishing())).isEqualTo(vanishing == null ? "" : vanishing);
    }

    @Test
    void listOfOneSemesterLeavesTheTestsOfYearModulesAsTheyAre() {
        List<SourceFile> files =
                List.of(lectures(2025, "Y C 1; S2 B 1"), tests("2025-03-04 A 1; 2025-08-23 B 1; 2025-08-24 C 1"));

        Replacement replacement = Replacement.of(files, tests("2025-08-30 B 1"));

        assertThat(said(replacement.joined()))
                .isEqualTo("2025-03-04 A 1; 2025-08-24 C 1; 2025-08-30 B 1; S2 B 1; Y C 1");
        assertThat(replacement.vanishing()).isEmpty();
        assertThat(replacement.isSpent(1)).isFalse();
    }

    @Test
    void fileOfWhichNothingIsLeftIsSpent() {
        Replacement replacement =
                Replacement.of(List.of(lectures(2025, "S2 A 1"), tests("2025-08-23 A 1")), lectures(2025, "S2 B 1"));

        assertThat(replacement.isSpent(0)).isTrue();
        assertThat(replacement.isSpent(1)).isFalse();
        assertThat(replacement.files().get(0).leftOut())
                .contains(TermOfYear.parse("2025-S2").orElseThrow());
    }

    private static String words(List<Vanishing> vanishing) {
        return vanishing.stream().map(Vanishing::message).collect(Collectors.joining("; "));
    }

    static SourceFile lectures(int year, String entries) {
        return file(
                ScheduleKind.LECTURES,
                "lectures.pdf",
                YEARS.of(year).orElseThrow(),
                entries(entries)
                        .map(entry -> Entries.lecture(
                                entry[1], entry[0], "G01", "L1", DayOfWeek.MONDAY, LocalTime.of(8, 30), "Aula")));
    }

    static SourceFile tests(String entries) {
        return file(
                ScheduleKind.TESTS,
                "tests.pdf",
                null,
                entries(entries)
                        .map(entry -> Entries.test(
                                entry[1],
                                "Test1",
                                entry[0].equals("open") ? null : entry[0],
                                "17:30",
                                "19:00",
                                "Aula")));
    }

    static SourceFile file(ScheduleKind kind, String name, AcademicYear year, Stream<? extends ScheduleEntry> entries) {
        return new SourceFile(
                name, new Schedule(kind, List.copyOf(entries.toList()), List.of()), year, false, Set.of());
    }

    private static Stream<String[]> entries(String entries) {
        return Arrays.stream(entries.split(";")).map(entry -> entry.strip().split(" ", 2));
    }

    static String said(JoinedFiles joined) {
        return joined.entries().stream()
                .map(DatedEntry::entry)
                .map(entry -> entry.match(
                                lecture -> lecture.offered(),
                                test -> test.date() == null
                                        ? "open"
                                        : test.date().toString(),
                                exam -> exam.date().toString())
                        + " " + entry.module())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
