package org.upschedule.calendar.history;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.ics.Written;
import org.upschedule.schedule.ScheduleEntry;

class EventChangesTest {

    private static final ScheduleEntry MONDAYS =
            Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.of(8, 30), "Centenary 6");
    private static final ScheduleEntry EXAM = Entries.exam("COS 214", "1", "2018-06-12", "07:30", "Aula");

    private static List<Event> events(ScheduleEntry... entries) {
        return Written.state(Entries.input(2018, List.of(entries))).events();
    }

    @Test
    void sameEventsAreNoChange() {
        assertThat(EventChanges.between(events(MONDAYS, EXAM), events(EXAM, MONDAYS)))
                .isEqualTo(EventChanges.NONE);
    }

    @Test
    void whatComesAndGoesIsCountedOnEachOfItsDates() {
        List<Event> lectures = events(MONDAYS);
        long dates = lectures.stream()
                .mapToLong(event -> event.dates().dates().size())
                .sum();

        assertThat(EventChanges.between(lectures, events(EXAM)))
                .isEqualTo(new EventChanges(1, 0, lectures.size(), 1, dates));
    }

    @Test
    void otherVenueMovesEventsAndNoDate() {
        ScheduleEntry elsewhere = Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.of(8, 30), "IT 4-4");
        List<Event> before = events(MONDAYS);

        EventChanges changes = EventChanges.between(before, events(elsewhere));

        assertThat(changes).isEqualTo(new EventChanges(0, before.size(), 0, 0, 0));
        assertThat(changes.plus(changes).moved()).isEqualTo(2L * before.size());
    }
}
