package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.google.GoogleDouble.Fault;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.google.event.PushedCalendar;
import org.upschedule.outgoing.OutgoingHttp;
import org.upschedule.schedule.ScheduleEntry;

/** Whatever goes wrong, and in which order: once nothing goes wrong any more, the calendar is exact. */
class PushPropertyTest {

    private static final int RUNS = 30;

    private static final List<Fault> FAULTS = List.of(
            Fault.RATE_LIMITED,
            Fault.TOO_MANY,
            Fault.SERVER_ERROR,
            Fault.UNAUTHORISED,
            Fault.CUT_BEFORE,
            Fault.CUT_AFTER);

    private static final List<ScheduleEntry> ENTRIES = List.of(
            PushedCalendar.MONDAYS,
            PushedCalendar.FRIDAYS,
            PushedCalendar.TEST,
            PushedCalendar.OPEN_TEST,
            PushedCalendar.EXAM);

    @Test
    void anyFaultsDeathsAndChangesEndWithTheCalendarAsItIsWanted() throws Exception {
        try (OutgoingHttp outgoing = new OutgoingHttp()) {
            for (int seed = 0; seed < RUNS; seed++) {
                try (GoogleDouble google = new GoogleDouble()) {
                    endsAsItIsWanted(google, outgoing, seed);
                }
            }
        }
    }

    private static void endsAsItIsWanted(GoogleDouble google, OutgoingHttp outgoing, int seed) throws Exception {
        Random random = new Random(seed);
        google.calendars()
                .importing(random.nextBoolean() ? DoubleCalendars.Import.UPDATES : DoubleCalendars.Import.CONFLICTS);
        CalendarState last = anyLife(google, new PushedProduct(google, outgoing), random);
        assertThat(google.calendars().made()).as("seed " + seed).hasSize(1);
        assertThat(google.calendars().alive(google.calendars().made().get(0)))
                .as("seed " + seed)
                .extracting(event -> event.get("iCalUID").asText() + event.get("location"))
                .containsExactlyInAnyOrderElementsOf(Plan.events(last).stream()
                        .map(event -> event.iCalUID() + '"' + escaped(event) + '"')
                        .toList());
    }

    private static String escaped(GoogleEvent event) {
        return event.location().replace("\"", "\\\"");
    }

    private static CalendarState anyLife(GoogleDouble google, PushedProduct product, Random random)
            throws InterruptedException {
        product.granted(google, GoogleTokens.SCOPE);
        CalendarState calendar = CalendarState.EMPTY;
        for (int changes = 0; changes < 4; changes++) {
            calendar = PushedCalendar.after(calendar, anyEntries(random));
            product.ledger.change(calendar);
            for (int steps = 0; steps < 6; steps++) {
                google.next(random.nextInt(3) == 0 ? FAULTS.get(random.nextInt(FAULTS.size())) : Fault.NONE);
                google.next(random.nextInt(3) == 0 ? FAULTS.get(random.nextInt(FAULTS.size())) : Fault.NONE);
                product.dying.killAt(random.nextInt(12), random.nextBoolean());
                step(google, product);
            }
        }
        product.dying.killNoMore();
        google.faultsAreOver();
        if (product.run().status() == GrantStatus.ENDED_AT_GOOGLE) {
            product.granted(google, GoogleTokens.SCOPE).run();
        }
        return calendar;
    }

    /** A code whose answer was lost is granted again. */
    private static void step(GoogleDouble google, PushedProduct product) throws InterruptedException {
        try {
            if (product.step().status() == GrantStatus.ENDED_AT_GOOGLE) {
                product.granted(google, GoogleTokens.SCOPE);
            }
        } catch (PushedProduct.Killed e) {
            // The next step is that of the node that is started again
        }
    }

    private static ScheduleEntry[] anyEntries(Random random) {
        List<ScheduleEntry> some = ENTRIES.stream()
                .filter(entry -> random.nextBoolean())
                .map(entry -> entry.equals(PushedCalendar.MONDAYS) && random.nextBoolean()
                        ? PushedCalendar.MONDAYS_ELSEWHERE
                        : entry)
                .toList();
        return some.isEmpty() ? new ScheduleEntry[] {PushedCalendar.EXAM} : some.toArray(ScheduleEntry[]::new);
    }
}
