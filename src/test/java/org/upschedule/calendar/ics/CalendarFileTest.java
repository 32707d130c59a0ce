package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.schedule.Lecture;

/** Google takes 1 MB at most. */
class CalendarFileTest {

    @Test
    void downloadThatCalendarProgramsWouldNotTakeSaysWhatHelps() {
        CalendarState state = Written.state(lectures(300));

        assertThat(CalendarFile.download("Mine", CalendarForm.RECURRING, state).bytes().length)
                .isLessThan(CalendarFile.MOST_BYTES);
        assertThatThrownBy(() ->
                        CalendarFile.download("Mine", CalendarForm.PLAIN, state).bytes())
                .isInstanceOf(CalendarTooLargeException.class)
                .hasMessageMatching("The calendar would have \\d,\\d{3} KB, .*Choose your groups.* recurring form.*");
    }

    @Test
    void feedThatIsTooLargeGoesWithoutWhatIsCancelled() {
        int many = 740;
        CalendarState full = Written.state(lectures(many)).asServed();
        CalendarState state = Written.next(full, lectures(many - 100), Written.AT.plusSeconds(60));
        CalendarFile feed = CalendarFile.feed("Mine", state, Written.KEPT);

        assertThat(CalendarWriter.of(feed).length).isGreaterThan(CalendarFile.MOST_BYTES);
        assertThat(feed.bytes().length).isLessThan(CalendarFile.MOST_BYTES);
        assertThat(Written.lines(feed.bytes())).doesNotContain("STATUS:CANCELLED");
        assertThat(Written.lines(CalendarWriter.of(feed))).contains("STATUS:CANCELLED");
    }

    private static CalendarInput lectures(int number) {
        List<Lecture> lectures = IntStream.range(0, number)
                .mapToObj(i -> Entries.lecture(
                        "AAA " + (100 + i), "S1", "G01", "L1", DayOfWeek.MONDAY, LocalTime.of(8, 30), "Centenary 6"))
                .toList();
        return Entries.input(2018, lectures);
    }
}
