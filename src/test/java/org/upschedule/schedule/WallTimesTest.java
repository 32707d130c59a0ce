package org.upschedule.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimesTest {

    @ParameterizedTest
    @CsvSource({
        "08:30, 09:20, PT50M",
        "00:00, 23:59, PT23H59M",
        "22:00, 00:00, PT2H",
        "22:00, 00:30, PT2H30M",
        "20:00, 02:00, PT6H"
    })
    void endThatIsNotAfterTheStartIsOnTheNextDay(LocalTime start, LocalTime end, Duration length) {
        assertThat(WallTimes.length(start, end)).contains(length);
    }

    @ParameterizedTest
    @CsvSource({"20:00, 02:01", "10:30, 09:20", "08:30, 02:20", "08:30, 08:30", "00:00, 00:00"})
    void endTooFarBehindMidnightCannotBeRight(LocalTime start, LocalTime end) {
        assertThat(WallTimes.length(start, end)).isEmpty();
    }

    @Test
    void openEndHasNoLength() {
        assertThat(WallTimes.length(LocalTime.NOON, null)).isEmpty();
    }
}
