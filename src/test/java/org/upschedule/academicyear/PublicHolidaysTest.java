package org.upschedule.academicyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void yearWithoutMovedHolidaysHasTheTwelveOfTheAct() {
        assertThat(holidays.of(2018))
                .contains(days("2018-01-01", "2018-03-21", "2018-03-30", "2018-04-02", "2018-04-27", "2018-05-01"))
                .contains(days("2018-06-16", "2018-08-09", "2018-09-24", "2018-12-17", "2018-12-25", "2018-12-26"));
    }

    @ParameterizedTest
    @CsvSource({
        // a holiday on a Sunday, and the Monday after it
        "2017-01-01, 2017-01-02",
        "2018-12-16, 2018-12-17",
        "2024-06-16, 2024-06-17",
        "2025-04-27, 2025-04-28",
        "2026-08-09, 2026-08-10",
        // Good Friday and Family Day
        "2017-04-14, 2017-04-17",
        "2025-04-18, 2025-04-21",
        "2026-04-03, 2026-04-06",
        "2027-03-26, 2027-03-29"
    })
    void movingHolidaysAreFound(LocalDate one, LocalDate other) {
        assertThat(holidays.of(one.getYear())).contains(one, other);
    }

    @Test
    void holidayOnASaturdayDoesNotMove() {
        assertThat(holidays.of(2022))
                .contains(LocalDate.parse("2022-09-24"))
                .doesNotContain(LocalDate.parse("2022-09-23"), LocalDate.parse("2022-09-26"));
    }

    @Test
    void areTheSameUnderAForeignClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader foreign = ClassLoader.getPlatformClassLoader();
        try {
            thread.setContextClassLoader(foreign);
            assertThat(new PublicHolidays().of(2018)).isEqualTo(holidays.of(2018));
            assertThat(thread.getContextClassLoader()).isSameAs(foreign);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void areTheSameForThreadsThatAskAtOnce() {
        Set<Set<LocalDate>> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> holidays.of(2030))
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    private static LocalDate[] days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
