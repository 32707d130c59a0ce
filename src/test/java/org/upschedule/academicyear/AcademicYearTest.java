package org.upschedule.academicyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearTest {

    private static final String GOOD = """
            {
              "year": 2018,
              "confirmed": true,
              "note": "a note",
              "terms": {"S1": {"from": "2018-02-05", "to": "2018-05-29"}, "Q1": {"from": "2018-02-05", "to": "2018-03-26"}},
              "recesses": [{"from": "2018-03-29", "to": "2018-04-09"}],
              "daysWithoutLectures": ["2018-04-30"],
              "daysFollowingAnotherTimetable": {"2018-03-19": "WEDNESDAY"},
              "proclaimedHolidays": [],
              "examinationPeriods": [{"from": "2018-06-01", "to": "2018-06-22"}]
            }
            """;

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2025, 2026})
    void shippedYearsAreReadAndWrittenTheSame(int year) {
        AcademicYear shipped = AcademicYears.shipped().of(year).orElseThrow();

        assertThat(AcademicYearCodec.read("written.json", AcademicYearCodec.write(shipped)))
                .isEqualTo(shipped);
    }

    @Test
    void yearsThatAreNotConfirmedSaySo() {
        assertThat(AcademicYears.shipped().all())
                .filteredOn(year -> !year.confirmed())
                .extracting(AcademicYear::year)
                .containsExactly(2025, 2026);
        assertThat(AcademicYears.shipped().of(2026).orElseThrow().note()).startsWith("To be confirmed");
        assertThat(AcademicYears.shipped().of(2031)).isEmpty();
    }

    @Test
    void editedYearTakesThePlaceOfTheShippedOne() {
        AcademicYear edited = read(GOOD);

        assertThat(AcademicYears.shipped().with(List.of(edited)).of(2018)).contains(edited);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "note"                    | "nota"                   | nota: unknown key
                    "note": "a note",         | ''                       | note: is missing
                    "year": 2018              | "year": "2018"           | year: must be a whole number
                    "confirmed": true         | "confirmed": "yes"       | confirmed: must be true or false
                    "S1"                      | "S3"                     | terms.S3: unknown term
                    "to": "2018-05-29"        | "to": "2018-01-29"       | terms.S1: ends on 2018-01-29, before it starts
                    "to": "2018-05-29"        | "to": "29 May"           | terms.S1.to: "29 May" is no date
                    "to": "2018-05-29"        | "to": "2019-05-29"       | terms.S1: 2018-02-05 to 2019-05-29 is not in 2018
                    "to": "2018-05-29"        | "until": "2018-05-29"    | terms.S1.until: unknown key
                    "to": "2018-03-26"        | "to": "2018-06-26"       | terms.Q1: 2018-02-05 to 2018-06-26 is not inside S1
                    "S1"                      | "Q2"                     | terms.Q2: starts before the end of Q1
                    "recesses": [             | "recesses": [{"from": "2018-04-09", "to": "2018-04-12"}, | recesses: 2018-04-09 to 2018-04-12 overlaps
                    ["2018-04-30"]            | ["2018-04-30", "2018-04-30"] | daysWithoutLectures[1]: 2018-04-30 is given twice
                    ["2018-04-30"]            | ["2017-04-30"]           | daysWithoutLectures: 2017-04-30 to 2017-04-30 is not in 2018
                    ["2018-04-30"]            | "2018-04-30"             | daysWithoutLectures: must be a list
                    "WEDNESDAY"               | "Wed"                    | daysFollowingAnotherTimetable.2018-03-19: "Wed" is no weekday
                    "WEDNESDAY"               | "MONDAY"                 | daysFollowingAnotherTimetable.2018-03-19: is a MONDAY anyway
                    "2018-03-19"              | "2018-03-30"             | daysFollowingAnotherTimetable.2018-03-30: is a day without lectures
                    "2018-03-19"              | "2018-04-30"             | daysFollowingAnotherTimetable.2018-04-30: is a day without lectures
                    "2018-03-19"              | "2018-06-19"             | daysFollowingAnotherTimetable.2018-06-19: is in no term
                    "year": 2018,             | "year": 2018, "year": 2018, | not valid JSON in line 2: Duplicate
                    "year": 2018,             | "year" 2018,             | not valid JSON in line 2
                    """)
    void refusalNamesFileAndKey(String good, String bad, String message) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(InvalidAcademicYearException.class)
                .hasMessageStartingWith("2018.json: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{} {}", "\u0000"})
    void whatIsNoYearIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidAcademicYearException.class)
                .hasMessageStartingWith("2018.json: ");
    }

    private static AcademicYear read(String json) {
        return AcademicYearCodec.read("2018.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
