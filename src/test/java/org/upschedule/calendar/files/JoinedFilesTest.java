package org.upschedule.calendar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.calendar.Entries;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ScheduleKind;

/** Old and new export of the same thing in one timetable: each session once, and the student is told. */
class JoinedFilesTest {

    @Test
    void newerFileCountsWhereBothNameAModule() {
        JoinedFiles joined = JoinedFiles.of(List.of(venue("old.pdf", "Roos hall"), venue("new.pdf", "IT 2-26")));

        assertThat(joined.entries())
                .extracting(dated -> dated.entry().match(lecture -> lecture.venues(), test -> null, exam -> null))
                .containsExactly(List.of("IT 2-26"));
        assertThat(messages(joined, FindingCode.OLDER_FILE))
                .singleElement()
                .asString()
                .contains("“old.pdf” and “new.pdf”", "Take “old.pdf” out");
    }

    @Test
    void whatStandsInTheOlderFileAloneCountsAndIsSaid() {
        JoinedFiles joined = JoinedFiles.of(
                List.of(ReplacementTest.lectures(2025, "S2 A 1; S2 B 1"), ReplacementTest.lectures(2025, "S2 A 1")));

        assertThat(ReplacementTest.said(joined)).isEqualTo("S2 A 1; S2 B 1");
        assertThat(messages(joined, FindingCode.OLDER_FILE))
                .singleElement()
                .asString()
                .contains("Only in “lectures.pdf”: B 1");
    }

    @Test
    void filesOfDifferentTermsOrKindsAreNoOlderOnes() {
        JoinedFiles joined = JoinedFiles.of(List.of(
                ReplacementTest.lectures(2025, "S1 A 1"),
                ReplacementTest.lectures(2025, "S2 A 1"),
                ReplacementTest.tests("2025-08-23 A 1; 2025-03-04 A 1")));

        assertThat(joined.entries()).hasSize(4);
        assertThat(joined.findings()).isEmpty();
    }

    @Test
    void testsOfOneSemesterMayLackYearModules() {
        assertThat(messages(
                        JoinedFiles.of(List.of(ReplacementTest.tests("2025-08-23 A 1"))),
                        FindingCode.YEAR_MODULES_LEFT_OUT))
                .singleElement()
                .asString()
                .contains("tests of 2025", "one semester");
        assertThat(messages(
                        JoinedFiles.of(List.of(
                                ReplacementTest.tests("2025-08-23 A 1"), ReplacementTest.tests("2025-03-04 B 1"))),
                        FindingCode.YEAR_MODULES_LEFT_OUT))
                .isEmpty();
    }

    @Test
    void yearThatNothingSaysIsAskedFor() {
        SourceFile sure = ReplacementTest.lectures(2025, "S2 A 1");
        SourceFile assumed = new SourceFile("mine.pdf", sure.schedule(), sure.year(), true, Set.of());

        assertThat(messages(JoinedFiles.of(List.of(sure)), FindingCode.ACADEMIC_YEAR_ASSUMED))
                .isEmpty();
        assertThat(messages(JoinedFiles.of(List.of(assumed)), FindingCode.ACADEMIC_YEAR_ASSUMED))
                .singleElement()
                .asString()
                .contains("“mine.pdf”", "2025");
    }

    private static SourceFile venue(String name, String venue) {
        return ReplacementTest.file(
                ScheduleKind.LECTURES,
                name,
                AcademicYears.shipped().of(2025).orElseThrow(),
                Stream.of(Entries.lecture("COS 214", "S2", "G01", "L1", DayOfWeek.MONDAY, LocalTime.of(8, 30), venue)));
    }

    private static List<String> messages(JoinedFiles joined, FindingCode code) {
        return joined.findings().stream()
                .filter(finding -> finding.type() == code)
                .map(Finding::message)
                .toList();
    }
}
