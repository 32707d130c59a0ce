package org.upschedule.google.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.GenericData;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.Recurrence;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Revision;
import org.upschedule.calendar.ics.CalendarForm;
import org.upschedule.calendar.ics.Written;
import org.upschedule.json.Json;

/** What is sent is what Google's own classes for the Calendar API know. */
class GoogleEventTest {

    private static final CalendarState CALENDAR = PushedCalendar.of(
            PushedCalendar.MONDAYS,
            PushedCalendar.FRIDAYS,
            PushedCalendar.TEST,
            PushedCalendar.OPEN_TEST,
            PushedCalendar.EXAM);

    private static Event read(GoogleEvent event) {
        try {
            return GsonFactory.getDefaultInstance()
                    .createJsonParser(Json.write(event))
                    .parseAndClose(Event.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Keys that Google's classes have no field for, however deep. */
    private static List<String> unknownKeys(Object value) {
        List<String> unknown = new ArrayList<>();
        if (value instanceof GenericData data) {
            unknown.addAll(data.getUnknownKeys().keySet());
            data.values().forEach(inner -> unknown.addAll(unknownKeys(inner)));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> unknown.addAll(unknownKeys(inner)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> unknown.addAll(unknownKeys(inner)));
        }
        return unknown;
    }

    private static GoogleEvent event(String summary) {
        return Plan.events(CALENDAR).stream()
                .filter(event -> event.summary().equals(summary))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noKeyIsUnknownToGoogle() {
        List<GoogleEvent> events = Plan.events(CALENDAR);

        assertThat(events).hasSizeGreaterThan(5);
        assertThat(events)
                .allSatisfy(event -> assertThat(unknownKeys(read(event))).isEmpty());
        GenericJson other = read(event("COS 214 L1 (G01)")).set("colour", "blue");
        assertThat(unknownKeys(other)).as("the check itself").containsExactly("colour");
    }

    @Test
    void lectureRepeatsAsInTheFile() {
        Event event = read(event("COS 214 L1 (G01)"));
        List<String> file = Written.lines(Written.bytes(CalendarForm.RECURRING, CALENDAR));

        assertThat(event.getStart().getTimeZone()).isEqualTo("Africa/Johannesburg");
        assertThat(event("COS 214 L1 (G01)").start().dateTime()).isEqualTo("2018-02-05T08:30:00");
        assertThat(event.getRecurrence()).isNotEmpty().allSatisfy(line -> assertThat(file)
                .contains(line));
        assertThat(event.getRecurrence().get(0)).startsWith("RRULE:FREQ=WEEKLY;UNTIL=");
        assertThat(event.getStatus()).isEqualTo("confirmed");
    }

    @Test
    void datesThatAreMissingAndAdditionalOnesAreSaid() {
        Revision any = CALENDAR.revisions().stream()
                .filter(revision -> revision.event().dates().repeats())
                .findFirst()
                .orElseThrow();
        Recurrence dates = new Recurrence(
                LocalDate.parse("2018-02-05"),
                LocalDate.parse("2018-02-26"),
                List.of(LocalDate.parse("2018-02-12")),
                List.of(LocalDate.parse("2018-02-13")));
        Revision moved = new Revision(
                any.event().with(any.event().uid(), dates), 3, any.modified(), 3, any.modified(), null, false);

        GoogleEvent event = GoogleEvent.of(moved);

        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.recurrence())
                .containsExactly(
                        "RRULE:FREQ=WEEKLY;UNTIL=20180226T215959Z;BYDAY=MO",
                        "EXDATE;TZID=Africa/Johannesburg:20180212T083000",
                        "RDATE;TZID=Africa/Johannesburg:20180213T083000");
    }

    @Test
    void endPastMidnightIsOnTheNextDay() {
        GoogleEvent event = event("COS 284 Test1");

        assertThat(event.start().dateTime()).isEqualTo("2018-03-31T22:00:00");
        assertThat(event.end().dateTime()).isEqualTo("2018-04-01T00:30:00");
        assertThat(event.location()).isEqualTo("Aula \"north\", 1; 2, Näe €, HATFIELD");
    }

    /** The end of a whole day is not part of it. */
    @Test
    void sittingWithoutATimeIsAWholeDayThatBlocksNothing() {
        Event event = read(event("COS 285 Test1"));

        assertThat(event.getStart().getDate()).hasToString("2018-04-14");
        assertThat(event.getEnd().getDate()).hasToString("2018-04-15");
        assertThat(event.getStart().getDateTime()).isNull();
        assertThat(event.getTransparency()).isEqualTo("transparent");
        assertThat(event.getStatus()).isEqualTo("tentative");
    }

    @Test
    void fingerprintIsThatOfTheContentAlone() {
        GoogleEvent event = event("COS 284 Test1");

        assertThat(event.withSequence(7).fingerprint()).isEqualTo(event.fingerprint());
        assertThat(event("COS 285 Test1").fingerprint()).isNotEqualTo(event.fingerprint());
    }

    @Test
    void storedFormIsReadAsItWas() {
        assertThat(Plan.events(CALENDAR))
                .allSatisfy(event -> assertThat(Json.readStored(Json.write(event), GoogleEvent.class))
                        .isEqualTo(event));
    }
}
