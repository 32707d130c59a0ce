package org.upschedule.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.schedule.Finding;

/** A calendar that was written for the first time, as recurring events. */
public record Written(byte[] bytes, int events, List<Finding> findings) {

    public static final Duration KEPT = Duration.ofDays(30);
    public static final Instant AT = Instant.parse("2018-02-01T10:15:30.5Z");
    private static final CalendarEvents CALENDAR = new CalendarEvents(new PublicHolidays());

    public static Written of(CalendarInput input) {
        CalendarState state = state(input);
        return new Written(
                bytes(CalendarForm.RECURRING, state), state.revisions().size(), state.findings());
    }

    public static CalendarState state(CalendarInput input) {
        return next(CalendarState.EMPTY, input, AT);
    }

    public static CalendarState next(CalendarState state, CalendarInput input, Instant at) {
        return state.next(CALENDAR, input, at, KEPT);
    }

    public static byte[] bytes(CalendarForm form, CalendarState state) {
        return new CalendarFile("My timetable", form, state.revisions(), null).bytes();
    }

    /** Lines of the file, unfolded. */
    public static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .lines()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Written written
                && Arrays.equals(bytes, written.bytes)
                && findings.equals(written.findings);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
