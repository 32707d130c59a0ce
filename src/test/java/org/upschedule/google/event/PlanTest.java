package org.upschedule.google.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.history.CalendarState;

class PlanTest {

    private static Map<String, String> known(CalendarState calendar) {
        return Plan.events(calendar).stream().collect(Collectors.toMap(GoogleEvent::iCalUID, GoogleEvent::fingerprint));
    }

    private static List<String> summaries(List<GoogleEvent> events) {
        return events.stream().map(GoogleEvent::summary).distinct().toList();
    }

    @Test
    void allOfANewCalendarIsWanted() {
        CalendarState calendar = PushedCalendar.of(PushedCalendar.MONDAYS, PushedCalendar.EXAM);

        Plan plan = Plan.of(Plan.events(calendar), Map.of());

        assertThat(plan.wanted()).isEqualTo(Plan.events(calendar)).isNotEmpty();
        assertThat(plan.unwanted()).isEmpty();
    }

    @Test
    void whatIsAsBeforeIsLeftAlone() {
        CalendarState calendar = PushedCalendar.of(PushedCalendar.MONDAYS, PushedCalendar.EXAM);

        assertThat(Plan.of(Plan.events(calendar), known(calendar))).isEqualTo(new Plan(List.of(), List.of()));
    }

    @Test
    void changedVenueMovesItsEventsAlone() {
        CalendarState before = PushedCalendar.of(PushedCalendar.MONDAYS, PushedCalendar.FRIDAYS, PushedCalendar.EXAM);
        CalendarState after = PushedCalendar.after(
                before, PushedCalendar.MONDAYS_ELSEWHERE, PushedCalendar.FRIDAYS, PushedCalendar.EXAM);

        Plan plan = Plan.of(Plan.events(after), known(before));

        assertThat(summaries(plan.wanted())).containsExactly("COS 214 L1 (G01)");
        assertThat(plan.wanted()).allMatch(event -> event.location().startsWith("IT 4-4") && event.sequence() == 1);
        assertThat(plan.unwanted()).isEmpty();
    }

    @Test
    void whatLeftTheScheduleGoesWhetherAFeedHasShownItOrNot() {
        CalendarState before = PushedCalendar.of(PushedCalendar.MONDAYS, PushedCalendar.EXAM);
        CalendarState after = PushedCalendar.after(before, PushedCalendar.MONDAYS);
        CalendarState cancelled = PushedCalendar.after(before.asServed(), PushedCalendar.MONDAYS);
        assertThat(cancelled.revisions()).hasSizeGreaterThan(after.revisions().size());

        for (CalendarState one : List.of(after, cancelled)) {
            Plan plan = Plan.of(Plan.events(one), known(before));
            assertThat(plan.wanted()).isEmpty();
            assertThat(plan.unwanted()).hasSize(1);
        }
    }

    /** Whatever is known, what is wanted is there afterwards and nothing else. */
    @Test
    void planLeadsFromAnyCalendarToAnyOther() {
        List<CalendarState> calendars = List.of(
                CalendarState.EMPTY,
                PushedCalendar.of(PushedCalendar.MONDAYS),
                PushedCalendar.of(PushedCalendar.MONDAYS_ELSEWHERE, PushedCalendar.TEST),
                PushedCalendar.of(PushedCalendar.FRIDAYS, PushedCalendar.TEST, PushedCalendar.OPEN_TEST));
        for (CalendarState from : calendars) {
            for (CalendarState to : calendars) {
                Map<String, String> held = new HashMap<>(known(from));
                Plan plan = Plan.of(Plan.events(to), held);
                plan.wanted().forEach(event -> held.put(event.iCalUID(), event.fingerprint()));
                plan.unwanted().forEach(held::remove);
                assertThat(held).isEqualTo(known(to));
            }
        }
    }
}
