package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.google.event.PushedCalendar.EXAM;
import static org.upschedule.google.event.PushedCalendar.FRIDAYS;
import static org.upschedule.google.event.PushedCalendar.MONDAYS;
import static org.upschedule.google.event.PushedCalendar.MONDAYS_ELSEWHERE;
import static org.upschedule.google.event.PushedCalendar.OPEN_TEST;
import static org.upschedule.google.event.PushedCalendar.TEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.google.event.PushedCalendar;
import org.upschedule.json.Json;
import org.upschedule.outgoing.OutgoingHttp;

/** A student at a Google of her own, where she has a calendar already, and a timetable that the product copies there. */
final class PushedStudent implements AutoCloseable {

    /** Her timetable, and what a newer file makes of it. */
    static final CalendarState BEFORE = PushedCalendar.of(MONDAYS, FRIDAYS, TEST, EXAM);

    static final CalendarState AFTER = PushedCalendar.after(BEFORE, MONDAYS_ELSEWHERE, FRIDAYS, OPEN_TEST, EXAM);

    private final GoogleDouble google = new GoogleDouble();
    private final String own = google.calendars().own("student", "UP 2018");
    private final OutgoingHttp outgoing;

    /** @param outgoing is left open */
    PushedStudent(OutgoingHttp outgoing) {
        this.outgoing = outgoing;
    }

    GoogleDouble google() {
        return google;
    }

    /** She has granted this, and nothing is done yet. */
    PushedProduct granted(String scope) {
        PushedProduct product = new PushedProduct(google, outgoing).granted(google, scope);
        product.ledger.change(BEFORE);
        return product;
    }

    PushedProduct granted() {
        return granted(GoogleTokens.SCOPE);
    }

    /** Her timetable is at Google. */
    PushedProduct filled() throws InterruptedException {
        PushedProduct product = granted();
        product.run();
        google.forgetRequests();
        return product;
    }

    /** One calendar of ours, which has these events and nothing else; hers is as it was. */
    void assertHolds(CalendarState calendar, String... where) {
        String situation = String.join(" ", where);
        assertThat(google.calendars().made()).as(situation).hasSize(1);
        List<JsonNode> expected = Plan.events(calendar).stream()
                .sorted(Comparator.comparing(GoogleEvent::iCalUID))
                .map(PushedStudent::withoutSequence)
                .toList();
        assertThat(google.calendars().alive(google.calendars().made().get(0)))
                .as(situation)
                .isEqualTo(expected)
                .isNotEmpty();
        assertHersIsAsItWas();
    }

    private void assertHersIsAsItWas() {
        assertThat(google.calendars().summary(own)).isEqualTo("UP 2018");
        assertThat(google.calendars().alive(own)).isEmpty();
    }

    private static JsonNode withoutSequence(GoogleEvent event) {
        try {
            return ((ObjectNode) DoubleCalendars.JSON.readTree(Json.write(event))).without("sequence");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    void assertNothingIsLeft(String... where) {
        String situation = String.join(" ", where);
        assertThat(google.calendars().made()).as(situation).isEmpty();
        assertThat(google.tokens().grants()).as(situation).isZero();
        assertHersIsAsItWas();
    }

    @Override
    public void close() {
        google.close();
    }
}
