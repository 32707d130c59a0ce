package org.upschedule.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.upschedule.schedule.Finding;

/** A calendar that was written for the first time, as recurring events. */
record Written(byte[] bytes, int events, List<Finding> findings) {

    static final Duration KEPT = Duration.ofDays(30);
    static final Instant AT = Instant.parse("2018-02-01T10:15:30.5Z");
    private static final CalendarEvents CALENDAR = new CalendarEvents(new PublicHolidays());

    static Written of(CalendarInput input) {
        CalendarState state = state(input);
        return new Written(
                bytes(CalendarForm.RECURRING, state), state.revisions().size(), state.findings());
    }

    static CalendarState state(CalendarInput input) {
        return next(CalendarState.EMPTY, input, AT);
    }

    static CalendarState next(CalendarState state, CalendarInput input, Instant at) {
        return state.next(CALENDAR, input, at, KEPT);
    }

    static byte[] bytes(CalendarForm form, CalendarState state) {
        return new CalendarFile("My timetable", form, state, null).bytes();
    }

    /** Lines of the file, unfolded. */
    static List<String> lines(byte[] bytes) {
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
