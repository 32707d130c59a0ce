package org.upschedule.reader.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to write times. */
class TimesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            the portal's,        08:30 - 09:20,            08:30, 09:20
            without spaces,      08:30-09:20,              08:30, 09:20
            one digit,           8:30 - 9:20,              08:30, 09:20
            with seconds,        08:30:00 - 09:20:00,      08:30, 09:20
            dashes,              08:30 \u2013 09:20,       08:30, 09:20
            minus sign,          08:30 \u2212 09:20,       08:30, 09:20
            in words,            08:30 to 09:20,           08:30, 09:20
            dots,                08.30 - 09.20,            08:30, 09:20
            h,                   8h30 - 09h20,             08:30, 09:20
            h behind,            08:30h - 09:20 h,         08:30, 09:20
            h without minutes,   8h - 14H,                 08:00, 14:00
            no colon,            0830 - 0920,              08:30, 09:20
            end of the day,      22:00 - 24:00,            22:00, 00:00
            past midnight,       22:00 - 00:30,            22:00, 00:30
            12-hour,             8:30 am - 9:20 am,        08:30, 09:20
            12-hour,             2:00 PM - 3:50 PM,        14:00, 15:50
            12-hour,             2 p.m. - 3.50 p.m.,       14:00, 15:50
            12-hour,             11:30AM-12:20PM,          11:30, 12:20
            12-hour,             10 PM - 12 AM,            22:00, 00:00
            12-hour,             10:00 PM - 12:30 AM,      22:00, 00:30
            half said once,      2:00 - 3:50 PM,           14:00, 15:50
            half said once,      8:30 - 9:20 am,           08:30, 09:20
            half said once,      10:00 - 2:00 PM,          10:00, 14:00
            half said once,      11:30 - 12:20 PM,         11:30, 12:20
            half said once,      11:30 am - 12:20,         11:30, 12:20
            half said once,      10:00 - 12:30 AM,         22:00, 00:30
            half said twice,     14:00 PM - 15:50 PM,      14:00, 15:50
            contradiction kept,  10:30 - 09:20,            10:30, 09:20
            """)
    void startAndEndAreRead(String kind, String text, LocalTime start, LocalTime end) {
        assertThat(Times.read(text)).contains(new Times(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:30",
                "8 - 9",
                "24:00 - 00:30",
                "24:30 - 01:00",
                "25:00 - 26:00",
                "08:60 - 09:20",
                "14:00 AM - 15:00 PM",
                "0:30 PM - 1:30 PM",
                "08:30 - 09:20 - 10:20",
                "half past eight",
                "08:30 / 09:20",
                "830 - 920"
            })
    void whatIsNoneIsNotGuessed(String text) {
        assertThat(Times.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07:30, 07:30",
        "7.30, 07:30",
        "07h30, 07:30",
        "7h, 07:00",
        "0730, 07:30",
        "7:30 am, 07:30",
        "2:00 PM, 14:00",
        "12 AM, 00:00",
        "12:15 p.m., 12:15"
    })
    void startAloneIsRead(String text, LocalTime start) {
        assertThat(Times.readStart(text)).contains(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "7", "24:01", "13:00 am", "7:3", "seven"})
    void startThatIsNoneIsNotGuessed(String text) {
        assertThat(Times.readStart(text)).isEmpty();
    }
}
