package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.ics.Written;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;

/** Choices that point to nothing any more are said, with what to do. */
class StaleChoicesTest {

    private static final Lecture G01 = Entries.lecture("COS 214", "S1", "G01", "L1", DayOfWeek.MONDAY);
    private static final Lecture P03 = Entries.lecture("COS 214", "S1", "P03", "P1", DayOfWeek.FRIDAY);
    private static final Lecture P04 = Entries.lecture("COS 214", "S1", "P04", "P1", DayOfWeek.FRIDAY);

    @Test
    void groupThatIsGone() {
        assertThat(said(groups("COS 214", EventKind.PRACTICAL, "P01")))
                .containsExactly(
                        "COS 214: your practical group P01 is gone; P03 and P04 are there. Choose again: until then the calendar has no practical of this module.");
        assertThat(said(groups("COS 214", EventKind.PRACTICAL, "P01", "P03")))
                .containsExactly("COS 214: your practical group P01 is gone; P03 and P04 are there. Choose again.");
        assertThat(said(groups("COS 214", EventKind.TUTORIAL, "T01")))
                .containsExactly(
                        "COS 214: your tutorial group T01 is gone; your files have no tutorial of this module.");
        assertThat(said(groups("COS 214", EventKind.PRACTICAL, "P03"))).isEmpty();
    }

    @Test
    void namesAndColoursOfModulesThatAreNotThere() {
        CalendarSettings settings = settings(
                Map.of(),
                Set.of(),
                Map.of("WTW 114", "Maths", "COS 214", "Patterns"),
                Map.of("STK 110", "red"),
                Map.of());

        assertThat(said(settings))
                .containsExactly(
                        "WTW 114, which you gave a name, is not in your files.",
                        "STK 110, which you gave a colour, is not in your files.");
    }

    @Test
    void reminderOfAKindThatIsNotThere() {
        CalendarSettings settings = settings(
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(EventKind.EXAM, Set.of(60), EventKind.LECTURE, Set.of(5), EventKind.TEST, Set.of()));

        assertThat(said(settings)).containsExactly("You want to be reminded of each exam, and your files have none.");
    }

    @Test
    void hiddenSessionsAndDates() {
        CalendarState before = Written.state(Entries.input(2018, List.of(G01, P03)));
        String session = before.events().get(0).session();
        CalendarSettings settings = settings(
                Map.of(),
                Set.of(session, session + "/2018-02-12", "12fc45e8-6adc-53fb-9c12-6de4ca79a66e"),
                Map.of(),
                Map.of(),
                Map.of());

        assertThat(said(before, settings, G01, P03))
                .containsExactly("One event that you have hidden is not in your files any more.");
        assertThat(said(before, settings, P03))
                .containsExactlyInAnyOrder(
                        "One event that you have hidden is not in your files any more.",
                        "COS 214 G01 L1, which you have hidden, is not there any more.",
                        "COS 214 G01 L1, of which you have hidden one date, is not on that date any more.");
        assertThat(said(before, settings(Map.of(), Set.of(session), Map.of(), Map.of(), Map.of()), P03))
                .containsExactly("COS 214 G01 L1, which you have hidden, is not there any more.");
        assertThat(said(
                        before,
                        settings(Map.of(), Set.of(session + "/2018-02-13"), Map.of(), Map.of(), Map.of()),
                        G01,
                        P03))
                .as("a Tuesday")
                .containsExactly("COS 214 G01 L1, of which you have hidden one date, is not on that date any more.");
    }

    @Test
    void manyAreCounted() {
        Map<String, String> names =
                IntStream.range(100, 170).boxed().collect(Collectors.toMap(i -> "AAA " + i, i -> "A"));

        assertThat(said(settings(Map.of(), Set.of(), names, Map.of(), Map.of())))
                .hasSize(51)
                .last()
                .isEqualTo("20 more of your choices point to nothing in your files.");
    }

    private static CalendarSettings groups(String module, EventKind kind, String... groups) {
        return settings(Map.of(module, Map.of(kind, Set.of(groups))), Set.of(), Map.of(), Map.of(), Map.of());
    }

    private static CalendarSettings settings(
            Map<String, Map<EventKind, Set<String>>> groups,
            Set<String> hidden,
            Map<String, String> names,
            Map<String, String> colours,
            Map<EventKind, Set<Integer>> reminders) {
        return new CalendarSettings(groups, hidden, names, colours, reminders, null, List.of(), Map.of());
    }

    private static List<String> said(CalendarSettings settings) {
        return said(CalendarState.EMPTY, settings, G01, P03, P04);
    }

    private static List<String> said(CalendarState before, CalendarSettings settings, Lecture... lectures) {
        return before
                .next(
                        new CalendarEvents(new PublicHolidays()),
                        Entries.input(2018, List.of(lectures)).with(settings),
                        Written.AT.plusSeconds(60),
                        Duration.ofDays(30))
                .findings()
                .stream()
                .filter(finding -> finding.code().equals("stale-choice"))
                .map(Finding::message)
                .toList();
    }
}
