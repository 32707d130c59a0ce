package org.upschedule.calendar.ics;

import java.time.Duration;
import java.util.Objects;
import org.upschedule.calendar.history.CalendarState;

/**
 * A file of {@code text/calendar; charset=utf-8}: the same one gives the same bytes.
 *
 * @param name shown by calendar programs
 * @param refresh how often a program should ask for it again; {@code null} in a file that is not a feed
 */
public record CalendarFile(String name, CalendarForm form, CalendarState state, Duration refresh) {

    public CalendarFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(state, "state");
    }

    public byte[] bytes() {
        return CalendarWriter.of(this);
    }
}
