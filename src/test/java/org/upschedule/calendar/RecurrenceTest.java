package org.upschedule.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate START = LocalDate.parse("2018-02-05");

    @Test
    void missingDaysAreExceptedAndSwappedInDaysAdded() {
        assertThat(Recurrence.of(WEDNESDAY, dates("2018-03-07", "2018-03-19", "2018-03-28")))
                .containsExactly(new Recurrence(
                        LocalDate.parse("2018-03-07"),
                        LocalDate.parse("2018-03-28"),
                        dates("2018-03-14", "2018-03-21"),
                        dates("2018-03-19")));
    }

    @Test
    void swappedInDayBeforeTheFirstRegularOneStandsAlone() {
        assertThat(Recurrence.of(MONDAY, dates("2018-04-10", "2018-04-16", "2018-04-23")))
                .containsExactly(
                        Recurrence.once(LocalDate.parse("2018-04-10")),
                        new Recurrence(
                                LocalDate.parse("2018-04-16"), LocalDate.parse("2018-04-23"), List.of(), List.of()));
    }

    @Test
    void swappedInDayStandsAloneWhereNoMissingDayIsItsNeighbour() {
        assertThat(Recurrence.of(FRIDAY, dates("2018-03-09", "2018-03-16", "2018-03-23", "2018-03-28")))
                .containsExactly(
                        Recurrence.once(LocalDate.parse("2018-03-28")),
                        new Recurrence(
                                LocalDate.parse("2018-03-09"), LocalDate.parse("2018-03-23"), List.of(), List.of()));
        assertThat(Recurrence.of(FRIDAY, dates("2018-03-09", "2018-03-21", "2018-03-22", "2018-03-23")))
                .contains(Recurrence.once(LocalDate.parse("2018-03-22")))
                .last()
                .isEqualTo(new Recurrence(
                        LocalDate.parse("2018-03-09"),
                        LocalDate.parse("2018-03-23"),
                        dates("2018-03-16"),
                        dates("2018-03-21")));
    }

    @Test
    void singleDatesDoNotRepeat() {
        assertThat(Recurrence.of(FRIDAY, dates("2018-03-23", "2018-03-28")))
                .noneMatch(Recurrence::repeats)
                .hasSize(2);
        assertThat(Recurrence.of(FRIDAY, List.of())).isEmpty();
    }

    @Test
    void recurrencesOfAnyDatesGiveThoseDates() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            List<LocalDate> dates = START.datesUntil(START.plusDays(80))
                    .filter(date -> random.nextInt(10) < (date.getDayOfWeek() == MONDAY ? 7 : 1))
                    .toList();

            List<LocalDate> expanded = new ArrayList<>();
            Recurrence.of(MONDAY, dates).forEach(recurrence -> expanded.addAll(recurrence.dates()));

            assertThat(expanded).containsExactlyInAnyOrderElementsOf(dates);
        }
    }

    @Test
    void startOutsideItsOwnRuleIsRefused() {
        LocalDate monday = START;
        assertThatThrownBy(() -> new Recurrence(monday, monday.plusWeeks(1), List.of(monday), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recurrence(monday, monday.plusWeeks(1), List.of(), List.of(monday.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recurrence(monday, monday.plusDays(1), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> dates(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }
}
