package org.upschedule.calendar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.EventLength;
import org.upschedule.calendar.KnownSession;
import org.upschedule.calendar.KnownSessions;
import org.upschedule.calendar.Recurrence;
import org.upschedule.calendar.Slot;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;

/** Calendars that are stored are read by this version, and by the one before while nodes are being replaced. */
class CalendarStateCodecTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant CHANGED = Instant.parse("2018-02-01T10:15:30.5Z");

    private static final CalendarState STATE = new CalendarState(
            List.of(
                    new Revision(practical(), 3, CHANGED, 2, Instant.parse("2018-01-31T08:00:00Z"), CHANGED, true),
                    new Revision(wholeDay(), 0, CHANGED, 0, CHANGED, null, false)),
            List.of(
                    new Finding(FindingCode.TIME_OPEN, "WTW 123 Test1 takes the whole day.", null, null),
                    new Finding(FindingCode.END_ASSUMED, "COS 214 P1: The end is assumed.", 1, 2)),
            KnownSessions.NONE);

    private static final KnownSessions SESSIONS = new KnownSessions(List.of(
            new KnownSession(
                    List.of("lecture", "2018", "S1", "COS 214", "P01", "P1"),
                    2,
                    new Slot(
                            DayOfWeek.MONDAY,
                            null,
                            LocalTime.of(8, 30),
                            LocalTime.of(9, 20),
                            List.of("IT 4-4", "Aula"),
                            "1f"),
                    null),
            new KnownSession(
                    List.of("test", "2018", "WTW 123", "Test1"),
                    1,
                    new Slot(null, LocalDate.parse("2018-03-10"), null, null, List.of(), "2f"),
                    CHANGED)));

    private ObjectNode stored;

    @BeforeEach
    void readStored() throws IOException {
        try (InputStream file = CalendarStateCodecTest.class.getResourceAsStream("state.json")) {
            stored = (ObjectNode) JSON.readTree(file);
        }
    }

    @Test
    void whatIsStoredIsRead() {
        assertThat(CalendarStateCodec.read(stored.toString())).isEqualTo(STATE);
    }

    @Test
    void whatIsWrittenIsTheStoredForm() throws JsonProcessingException {
        JsonNode written = JSON.readTree(CalendarStateCodec.write(STATE));

        assertThat(written).isEqualTo(stored);
    }

    @Test
    void sessionsAndWhatAFeedHasShownAreStoredBesideIt() throws JsonProcessingException {
        CalendarState state = new CalendarState(
                        STATE.revisions().stream()
                                .filter(revision -> !revision.cancelled())
                                .toList(),
                        STATE.findings(),
                        SESSIONS)
                .asServed();

        JsonNode written = JSON.readTree(CalendarStateCodec.write(state));

        assertThat(CalendarStateCodec.read(written.toString())).isEqualTo(state);
        assertThat(written.at("/revisions/0/served").asBoolean()).isTrue();
        assertThat(written.path("sessions")).isEqualTo(JSON.readTree("""
                [{"key": ["lecture", "2018", "S1", "COS 214", "P01", "P1"], "ordinal": 2, "day": "MONDAY",
                  "start": "08:30", "end": "09:20", "venues": ["IT 4-4", "Aula"], "rest": "1f"},
                 {"key": ["test", "2018", "WTW 123", "Test1"], "ordinal": 1, "date": "2018-03-10", "rest": "2f",
                  "goneAt": "2018-02-01T10:15:30.500Z"}]"""));
    }

    @Test
    void keysOfALaterReleaseArePassedOver() {
        stored.put("later", true);
        stored.withArray("revisions").forEach(revision -> ((ObjectNode) revision.get("event")).put("later", 1));

        assertThat(CalendarStateCodec.read(stored.toString())).isEqualTo(STATE);
    }

    @Test
    void formThatOnlyALaterReleaseKnowsIsRefused() {
        stored.put("version", 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarStateCodec.read(stored.toString()))
                .withMessageContaining("version");
    }

    @Test
    void findingOfALaterReleaseKeepsItsCode() {
        stored.withArray("findings").forEach(finding -> ((ObjectNode) finding).put("code", "found-later"));

        CalendarState read = CalendarStateCodec.read(stored.toString());

        assertThat(read.findings()).extracting(Finding::code).containsExactly("found-later", "found-later");
        assertThat(CalendarStateCodec.read(CalendarStateCodec.write(read))).isEqualTo(read);
    }

    private static Event practical() {
        return new Event(
                new Event.Identity(
                        "12fc45e8-6adc-53fb-9c12-6de4ca79a66e",
                        UUID.fromString("663cc2d5-ed0f-5da0-aa25-ee83fd7bea46")),
                new Event.Subject(EventKind.PRACTICAL, new ModuleCode("COS 214"), "P01"),
                new Event.Timing(
                        DayOfWeek.MONDAY,
                        new Recurrence(
                                LocalDate.parse("2018-02-05"),
                                LocalDate.parse("2018-02-26"),
                                List.of(LocalDate.parse("2018-02-12")),
                                List.of(LocalDate.parse("2018-02-08"))),
                        LocalTime.of(8, 30),
                        new EventLength(Duration.ofMinutes(50), true)),
                new Event.Wording("Software P1 (P01)", List.of("Module: COS 214", "Group: P01"), "Näe \"€\", HATFIELD"),
                new Event.Look("royalblue", List.of(10, 60)),
                true);
    }

    private static Event wholeDay() {
        return new Event(
                new Event.Identity(
                        "75051a45-af32-5ffe-968c-9ae6f28fa62e",
                        UUID.fromString("7e3a2798-0abf-5f31-94de-825c92b98807")),
                new Event.Subject(EventKind.TEST, new ModuleCode("WTW 123"), null),
                new Event.Timing(null, Recurrence.once(LocalDate.parse("2018-03-10")), null, null),
                new Event.Wording("WTW 123 Test1", List.of(), ""),
                new Event.Look("orange", List.of()),
                false);
    }
}
