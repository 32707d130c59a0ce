package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.upschedule.academicyear.DateRange;
import org.upschedule.calendar.Agenda;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.CalendarYears;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.CalendarStateCodec;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** What holds for every timetable. */
class CalendarPropertiesTest {

    private static final Instant LATER = Written.AT.plus(Duration.ofDays(1));

    /** In the judges that are installed; two of them always are. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void bothFormsTakePlaceAtTheSameTimesForEveryJudge(
            @ForAll("entries") List<ScheduleEntry> entries, @ForAll("settings") CalendarSettings settings) {
        CalendarState state = Written.state(input(entries).with(settings));
        // A file without events is no calendar to biweekly, which does not count the zone (RFC 5545, 3.6)
        Assume.that(!state.events().isEmpty());
        List<String> expected = Agenda.of(state.events(), null).keySet().stream()
                .filter(occurrence -> !occurrence.wholeDay())
                .map(occurrence -> Judge.occurrence(
                        occurrence.event().summary(), occurrence.start().atZone(Judge.ZONE)))
                .sorted()
                .toList();

        for (CalendarForm form : CalendarForm.values()) {
            byte[] bytes = Written.bytes(form, state);
            for (Judge judge : Judge.present()) {
                assertThat(judge.occurrences(bytes)).as("%s %s", judge, form).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyLineHasAtMost75OctetsAndIsWholeText(@ForAll("entries") List<ScheduleEntry> entries) {
        for (CalendarForm form : CalendarForm.values()) {
            byte[] bytes = Written.bytes(form, Written.state(input(entries)));

            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
            assertThat(text.split("\r\n")).allSatisfy(line -> {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r");
            });
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void sameInputInAnyOrderGivesTheSameBytes(@ForAll("entries") List<ScheduleEntry> entries, @ForAll Random random) {
        List<ScheduleEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        for (CalendarForm form : CalendarForm.values()) {
            assertThat(Written.bytes(form, Written.state(input(shuffled))))
                    .isEqualTo(Written.bytes(form, Written.state(input(entries))));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void changedVenueChangesTheSequenceOfItsSessionAndNoUid(
            @ForAll("entries") List<ScheduleEntry> entries, @ForAll Random random) {
        List<Lecture> lectures = entries.stream()
                .filter(Lecture.class::isInstance)
                .map(Lecture.class::cast)
                .filter(lecture -> lecture.day() != null)
                .toList();
        Assume.that(!lectures.isEmpty());
        Lecture lecture = lectures.get(random.nextInt(lectures.size()));
        List<ScheduleEntry> changed = new ArrayList<>(entries);
        Collections.replaceAll(changed, lecture, elsewhere(lecture));
        CalendarState before = Written.state(input(entries));

        CalendarState after = Written.next(before, input(changed), LATER);

        assertThat(uids(after)).isEqualTo(uids(before));
        Set<String> sessions = after.revisions().stream()
                .filter(revision -> revision.sequence() != 0)
                .map(revision -> revision.event().session())
                .collect(Collectors.toSet());
        assertThat(sessions).hasSize(1);
        assertThat(after.revisions())
                .filteredOn(revision -> sessions.contains(revision.event().session()))
                .allSatisfy(revision -> assertThat(revision.sequence()).isEqualTo(1));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void uidsAreOneForEachEvent(@ForAll("entries") List<ScheduleEntry> entries) {
        for (CalendarForm form : CalendarForm.values()) {
            List<String> uids = Written.lines(Written.bytes(form, Written.state(input(entries)))).stream()
                    .filter(line -> line.startsWith("UID:"))
                    .toList();

            assertThat(new HashSet<>(uids)).hasSameSizeAs(uids);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void stateIsReadAsItWasWritten(@ForAll("entries") List<ScheduleEntry> entries) {
        CalendarState state = Written.next(Written.state(input(entries)), input(List.of()), LATER);

        assertThat(CalendarStateCodec.read(CalendarStateCodec.write(state))).isEqualTo(state);
    }

    /** One session for each name: of two, a change may exchange which is the first. */
    @Provide
    Arbitrary<List<ScheduleEntry>> entries() {
        return Arbitraries.oneOf(lectures(), tests(), exams())
                .list()
                .uniqueElements(CalendarPropertiesTest::name)
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<CalendarSettings> settings() {
        Arbitrary<LocalDate> dates = dates();
        Arbitrary<DateRange> daysOff = Combinators.combine(
                        dates, Arbitraries.integers().between(0, 9))
                .as((from, days) -> new DateRange(from, from.plusDays(days)));
        return Combinators.combine(
                        modules().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 10_000).set().ofMaxSize(2),
                        daysOff.list().ofMaxSize(3))
                .as((renamed, minutes, free) -> new CalendarSettings(
                        Map.of(),
                        Set.of(),
                        renamed.stream()
                                .distinct()
                                .collect(Collectors.toMap(module -> module, module -> module + " é; \"x\"")),
                        Map.of(),
                        Map.of(EventKind.LECTURE, minutes, EventKind.EXAM, minutes),
                        null,
                        free,
                        Map.of()));
    }

    private static Arbitrary<ScheduleEntry> lectures() {
        return Combinators.combine(
                        modules(),
                        Arbitraries.of("S1", "S2", "Q1", "Q2", "Y"),
                        Arbitraries.of("G01", "G02"),
                        Arbitraries.of("L1", "P1", "T1"),
                        Arbitraries.of(DayOfWeek.values()).injectNull(0.05),
                        times(),
                        venues())
                .as((module, offered, group, activity, day, start, venues) ->
                        Entries.lecture(module, offered, group, activity, day, start, venues));
    }

    private static Arbitrary<ScheduleEntry> tests() {
        return Combinators.combine(
                        modules(), Arbitraries.of("Test1", "Test2"), dates(), times().injectNull(0.2), venues())
                .as((module, test, date, start, venues) -> Entries.test(
                        module, test, date.toString(), start == null ? null : start.toString(), null, venues));
    }

    private static Arbitrary<ScheduleEntry> exams() {
        return Combinators.combine(modules(), Arbitraries.of("1", "2"), dates(), times().injectNull(0.2), venues())
                .as((module, paper, date, start, venues) -> Entries.exam(
                        module,
                        paper,
                        date.toString(),
                        start == null ? null : start.toString(),
                        venues.length == 0 ? null : venues[0]));
    }

    private static Arbitrary<String> modules() {
        return Arbitraries.of("COS 214", "WTW 285", "STK 220", "AFR 1Ö1");
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 47).map(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 364).map(day -> LocalDate.ofYearDay(2018, 1 + day));
    }

    /** Any text but control characters, which no schedule has; very long ones too. */
    private static Arbitrary<String[]> venues() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', '€', '語', ',', ';', '\\', '"')
                .ofMinLength(1)
                .ofMaxLength(200)
                .map(text -> "V" + text + "🎓")
                .array(String[].class)
                .ofMaxSize(2);
    }

    private static CalendarInput input(List<ScheduleEntry> entries) {
        return Entries.input(CalendarYears.bothSemestersOf2018(), entries);
    }

    private static String name(ScheduleEntry entry) {
        if (entry instanceof Lecture lecture) {
            return lecture.module() + lecture.offered() + lecture.group() + lecture.activity();
        }
        return entry.module() + (entry instanceof SemesterTest test ? test.test() : ((Exam) entry).paper());
    }

    private static Lecture elsewhere(Lecture lecture) {
        return Entries.lecture(
                lecture.module().code(),
                lecture.offered(),
                lecture.group(),
                lecture.activity(),
                lecture.day(),
                lecture.start(),
                "Elsewhere");
    }

    private static Set<String> uids(CalendarState state) {
        return state.revisions().stream()
                .map(revision -> revision.event().uid())
                .collect(Collectors.toSet());
    }
}
