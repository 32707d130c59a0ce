package org.upschedule.planning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.WallTimes;

/**
 * The day and time of a session in its week.
 *
 * @param from minute of the day
 * @param to minute of the day, after {@code from}
 */
public record SessionTime(DayOfWeek day, int from, int to) {

    private static final int LAST_MINUTE = 24 * 60;

    /** How long a session takes whose end is open: one lecture period of the university. */
    private static final int PERIOD_MINUTES = 50;

    /** @return empty where the schedule leaves the day or the start open */
    public static Optional<SessionTime> of(Lecture session) {
        if (session.day() == null || session.start() == null) {
            return Optional.empty();
        }
        return Optional.of(of(session.day(), session.start(), session.end(), PERIOD_MINUTES));
    }

    /**
     * What goes past midnight counts until midnight: nothing else takes place in the hours after it.
     *
     * @param minutes how long it takes where the end is open or cannot be right
     */
    static SessionTime of(DayOfWeek day, LocalTime start, LocalTime end, int minutes) {
        int from = minute(start);
        int length = WallTimes.length(start, end)
                .map(known -> (int) known.toMinutes())
                .orElse(minutes);
        return new SessionTime(day, from, Math.min(LAST_MINUTE, from + length));
    }

    int minutes() {
        return to - from;
    }

    /**
     * Minutes that the two have in common, whatever their days. Where they have none, the minutes between them, as a negative
     * number or 0.
     */
    int shared(SessionTime other) {
        return Math.min(to, other.to) - Math.max(from, other.from);
    }

    boolean meets(SessionTime other) {
        return day == other.day && shared(other) > 0;
    }

    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
