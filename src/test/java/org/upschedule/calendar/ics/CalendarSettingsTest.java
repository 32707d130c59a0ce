package org.upschedule.calendar.ics;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.Agenda;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.ImpossibleTermDatesException;
import org.upschedule.calendar.Occurrence;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.schedule.ScheduleEntry;

/** What a student sets is in her calendar. */
class CalendarSettingsTest {

    private static final ScheduleEntry G01 = Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY);
    private static final ScheduleEntry G02 = Entries.lecture("COS 214", "S1", "G02", "L1", MONDAY);
    private static final ScheduleEntry P01 = Entries.lecture("COS 214", "S1", "P01", "P1", MONDAY);
    private static final ScheduleEntry OTHER = Entries.lecture("WTW 114", "S1", "G02", "L1", MONDAY);
    private static final ScheduleEntry EXAM = Entries.exam("COS 214", "1", "2018-06-12", "07:30", "Aula");

    @Test
    void onlyChosenGroupsOfAKindArePlaced() {
        CalendarSettings settings =
                settings(Map.of("COS 214", Map.of(EventKind.LECTURE, Set.of("G02"))), Set.of(), Map.of());

        assertThat(summaries(settings, G01, G02, P01, OTHER))
                .containsExactlyInAnyOrder("COS 214 L1 (G02)", "COS 214 P1 (P01)", "WTW 114 L1 (G02)");
    }

    @Test
    void sessionIsHiddenOnAllDatesOrOnOne() {
        Event event = place(CalendarSettings.NONE, G01).events().get(0);
        String second = Occurrence.idOf(event.session(), LocalDate.parse("2018-02-12"));

        assertThat(summaries(settings(Map.of(), Set.of(event.session()), Map.of()), G01))
                .isEmpty();
        assertThat(dates(settings(Map.of(), Set.of(second), Map.of()), G01))
                .doesNotContain(LocalDate.parse("2018-02-12"))
                .hasSize(13);
    }

    @Test
    void hiddenSittingLeavesNothing() {
        String session = place(CalendarSettings.NONE, EXAM).events().get(0).session();

        assertThat(summaries(settings(Map.of(), Set.of(session + "/2018-06-12"), Map.of()), EXAM))
                .isEmpty();
    }

    @Test
    void nameAndColourAreHersAndTheCodeIsStillSaid() {
        CalendarSettings settings = new CalendarSettings(
                Map.of(),
                Set.of(),
                Map.of("COS 214", "Patterns"),
                Map.of("COS 214", "teal"),
                Map.of(),
                null,
                List.of(),
                Map.of());

        assertThat(place(settings, G01, EXAM).events()).allSatisfy(event -> {
            assertThat(event.summary()).startsWith("Patterns ");
            assertThat(event.description()).contains("Module: COS 214");
            assertThat(event.colour()).isEqualTo("teal");
            assertThat(event.module().code()).isEqualTo("COS 214");
        });
    }

    @Test
    void keysThatNameNoModuleArePassedOver() {
        Map<String, String> ofNoModule = Map.of("", "teal", "XYZ 999", "teal");
        CalendarSettings settings =
                new CalendarSettings(Map.of(), Set.of(), ofNoModule, ofNoModule, Map.of(), null, List.of(), Map.of());

        assertThat(place(settings, G01, EXAM).events())
                .isEqualTo(place(CalendarSettings.NONE, G01, EXAM).events());
    }

    @Test
    void remindersAreWhereTheyWereAskedForAlone() {
        CalendarSettings settings = new CalendarSettings(
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(EventKind.EXAM, Set.of(60, 0)),
                Duration.ofMinutes(150),
                List.of(),
                Map.of());
        CalendarInput input = input(settings, G01, EXAM);

        List<String> lines = Written.lines(Written.of(input).bytes());

        assertThat(lines)
                .containsSubsequence(
                        "SUMMARY:COS 214 Exam paper 1",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER;RELATED=START:PT0S",
                        "DESCRIPTION:COS 214 Exam paper 1",
                        "END:VALARM",
                        "BEGIN:VALARM",
                        "TRIGGER;RELATED=START:-PT60M",
                        "END:VALARM",
                        "END:VEVENT")
                .contains("DTEND;TZID=Africa/Johannesburg:20180612T100000")
                .filteredOn(line -> line.equals("BEGIN:VALARM"))
                .hasSize(2);
    }

    @Test
    void daysOffAndTermDatesAreHers() {
        CalendarSettings settings = new CalendarSettings(
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                // 19 March is a Monday that follows the Wednesday timetable
                List.of(range("2018-03-19", "2018-03-24"), range("2019-01-01", "2019-01-05")),
                Map.of(Term.S1, range("2018-02-12", "2018-04-30")));

        assertThat(dates(settings, Entries.lecture("COS 214", "S1", "G01", "L1", WEDNESDAY)))
                .containsExactly(
                        LocalDate.parse("2018-02-14"),
                        LocalDate.parse("2018-02-21"),
                        LocalDate.parse("2018-02-28"),
                        LocalDate.parse("2018-03-07"),
                        LocalDate.parse("2018-03-14"),
                        LocalDate.parse("2018-04-11"),
                        LocalDate.parse("2018-04-18"),
                        LocalDate.parse("2018-04-25"));
        assertThat(dates(settings, Entries.lecture("COS 214", "Q2", "G01", "L1", WEDNESDAY)))
                .as("the second quarter ends with the semester")
                .last()
                .isEqualTo(LocalDate.parse("2018-04-25"));
    }

    @Test
    void termDatesThatCannotBeAreRefused() {
        CalendarSettings settings = new CalendarSettings(
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                Map.of(Term.S1, range("2019-02-12", "2019-04-30")));

        assertThatThrownBy(() -> place(settings, G01))
                .isInstanceOf(ImpossibleTermDatesException.class)
                .hasMessageStartingWith("terms.S1: ");
    }

    private static CalendarSettings settings(
            Map<String, Map<EventKind, Set<String>>> groups, Set<String> hidden, Map<String, String> names) {
        return new CalendarSettings(groups, hidden, names, Map.of(), Map.of(), null, List.of(), Map.of());
    }

    private static CalendarState place(CalendarSettings settings, ScheduleEntry... entries) {
        return Written.state(input(settings, entries));
    }

    private static CalendarInput input(CalendarSettings settings, ScheduleEntry... entries) {
        return Entries.input(2018, List.of(entries)).with(settings);
    }

    private static List<String> summaries(CalendarSettings settings, ScheduleEntry... entries) {
        return place(settings, entries).events().stream()
                .map(Event::summary)
                .distinct()
                .toList();
    }

    private static List<LocalDate> dates(CalendarSettings settings, ScheduleEntry entry) {
        return Agenda.of(place(settings, entry).events(), null).keySet().stream()
                .map(occurrence -> occurrence.start().toLocalDate())
                .toList();
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
