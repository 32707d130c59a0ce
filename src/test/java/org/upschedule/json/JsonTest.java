package org.upschedule.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    enum Kind {
        LECTURE,
        EXAM
    }

    record Range(LocalDate from, LocalDate to) {
        Range {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("ends before it starts");
            }
        }
    }

    record Form(
            @JsonProperty(required = true) String name,
            Integer number,
            Boolean flag,
            UUID id,
            DayOfWeek day,
            Kind kind,
            LocalTime start,
            Instant at,
            Duration length,
            List<String> texts,
            Map<String, Range> ranges,
            Map<Kind, List<Integer>> reminders,
            Map<LocalDate, DayOfWeek> swaps) {}

    private static final Form FULL = new Form(
            "a",
            1,
            true,
            new UUID(1, 2),
            DayOfWeek.MONDAY,
            Kind.EXAM,
            LocalTime.of(8, 30),
            Instant.parse("2026-02-09T08:00:00Z"),
            Duration.ofMinutes(150),
            List.of("b"),
            Map.of("S1", new Range(LocalDate.of(2026, 2, 9), null)),
            Map.of(Kind.EXAM, List.of(60)),
            Map.of(LocalDate.of(2026, 3, 19), DayOfWeek.FRIDAY));

    @Test
    void readsWhatItWrites() {
        assertThat(Json.read(Json.bytes(FULL), Form.class)).isEqualTo(FULL);
        assertThat(Json.readStored(Json.write(FULL), Form.class)).isEqualTo(FULL);
    }

    @Test
    void timesHaveTheirShortFormAndNothingIsLeftOut() {
        assertThat(Json.write(FULL))
                .contains("\"start\":\"08:30\"")
                .contains("\"length\":\"PT2H30M\"")
                .contains("\"from\":\"2026-02-09\",\"to\":null");
    }

    @Test
    void storedFormOfALaterVersionIsRead() {
        assertThat(Json.readStored("{\"name\": \"a\", \"newer\": [1]}", Form.class)
                        .name())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                        | not valid JSON in line 1
            {"name": "a"} {}                         | not valid JSON in line 1: it goes on after its end
            {"name": "a", "name": "b"}               | not valid JSON in line 1: Duplicate field 'name'
            {"name": "a", "ranges": {"S1": {x}}}     | not valid JSON in line 1
            []                                       | must be an object in { }
            null                                     | must be an object in { }
            ''                                       | must be an object in { }
            {}                                       | name: is missing
            {"name": "a", "nam": "b"}                | nam: unknown key, known are name, number, flag, id, day
            {"nam": "b"}                             | nam: unknown key, known are name, number, flag, id, day
            {"name": "a", "texts": [null]}           | texts[0]: is null
            {"name": "a", "reminders": {"EXAM": [null]}} | reminders.EXAM[0]: is null
            {"name": "a", "reminders": {"EXAM": null}} | reminders.EXAM: is null
            {"name": 5}                              | name: must be text in quotes
            {"name": "a\\u0000b"}                    | name: has a character that no text has
            {"name": "a", "number": "5"}             | number: must be a whole number
            {"name": "a", "number": 1.5}             | number: must be a whole number
            {"name": "a", "number": 5000000000}      | number: must be a whole number
            {"name": "a", "flag": "true"}            | flag: must be true or false
            {"name": "a", "flag": 1}                 | flag: must be true or false
            {"name": "a", "id": "x"}                 | id: "x" is no id
            {"name": "a", "day": "Mon"}              | day: "Mon" is no weekday such as MONDAY
            {"name": "a", "day": 1}                  | day: must be text in quotes
            {"name": "a", "kind": "TEST"}            | kind: "TEST" is unknown, known are LECTURE, EXAM
            {"name": "a", "start": "8:30"}           | start: "8:30" is no localtime
            {"name": "a", "texts": "b"}              | texts: must be a list in [ ]
            {"name": "a", "texts": ["b", 5]}         | texts[1]: must be text in quotes
            {"name": "a", "ranges": []}              | ranges: must be an object in { }
            {"name": "a", "ranges": {"S1": 1}}       | ranges.S1: must be an object in { }
            {"name": "a", "ranges": {"S1": {"from": "29 May"}}} | ranges.S1.from: "29 May" is no date such as 2026-02-09
            {"name": "a", "ranges": {"S1": {"until": "2026-05-29"}}} | ranges.S1.until: unknown key, known are from, to
            {"name": "a", "ranges": {"S1": {"from": "2026-02-09", "to": "2026-02-08"}}} | ranges.S1: ends before it starts
            {"name": "a", "ranges": {"a\\u0000b": {}}} | has a character that no text has
            {"name": "a", "reminders": {"TEST": [1]}} | reminders.TEST: unknown key, known are LECTURE, EXAM
            {"name": "a", "reminders": {"EXAM": [1, "2"]}} | reminders.EXAM[1]: must be a whole number
            {"name": "a", "swaps": {"19 March": "MONDAY"}} | swaps.19 March: "19 March" is no date such as 2026-02-09
            {"name": "a", "swaps": {"2026-03-19": "Wed"}} | swaps.2026-03-19: "Wed" is no weekday such as MONDAY
            """)
    void refusalNamesTheKeyAndSaysWhatIsPossible(String json, String message) {
        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), Form.class))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsSaidBackIsCut() {
        String json = "{\"name\": \"a\", \"id\": \"" + "x".repeat(100_000) + "\"}";

        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), Form.class))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }
}
