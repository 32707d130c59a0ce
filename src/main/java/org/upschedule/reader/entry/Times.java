package org.upschedule.reader.entry;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upschedule.schedule.WallTimes;

/**
 * Start and end, as the form says them.
 *
 * @param end before the start where it is on the next day, or where the form contradicts itself
 */
record Times(LocalTime start, LocalTime end) {

    private static final Duration NO_LENGTH = Duration.ofDays(1);
    private static final int DAY = 24 * 60;

    private static final Pattern ONE = Pattern.compile(ClockTime.PATTERN, Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH = Pattern.compile(
            ClockTime.PATTERN + "\\s*(?:[-\\u2010-\\u2015\\u2212]|to)\\s*" + ClockTime.PATTERN,
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads {@code 08:30 - 09:20}, {@code 22:00 - 24:00}, {@code 8h30 to 9h20}, {@code 11:30 - 12:20 PM} and the like. Where only one of the
     * two says its half of the day, the other is in the half that makes it shorter.
     *
     * @return empty where it is none of these
     */
    static Optional<Times> read(String text) {
        Matcher both = BOTH.matcher(text);
        if (!both.matches()) {
            return Optional.empty();
        }
        ClockTime start = ClockTime.of(both, 0);
        ClockTime end = ClockTime.of(both, ClockTime.GROUPS);
        return start.minutes(end.half()).stream()
                .filter(from -> from < DAY)
                .flatMap(from -> end.minutes(start.half()).stream().map(to -> new Times(time(from), time(to))))
                .min(Comparator.comparing(times -> times.length().orElse(NO_LENGTH)));
    }

    /** Reads a start alone, such as {@code 07:30}. At {@code 24:00} nothing starts: whether that is today or tomorrow is not sure. */
    static Optional<LocalTime> readStart(String text) {
        Matcher one = ONE.matcher(text);
        return one.matches()
                ? ClockTime.of(one, 0).minutes(null).stream()
                        .filter(minutes -> minutes < DAY)
                        .map(Times::time)
                        .findFirst()
                : Optional.empty();
    }

    /** Empty where the end cannot be right. */
    Optional<Duration> length() {
        return WallTimes.length(start, end);
    }

    /** {@code 24:00} is the next day's first minute. */
    private static LocalTime time(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}
