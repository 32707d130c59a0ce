package org.upschedule.reader.entry;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * A time as the form writes it.
 *
 * @param half {@code null} where the form does not say it
 */
record ClockTime(int hour, int minute, Half half) {

    /** Half of the day. */
    enum Half {
        AM,
        PM
    }

    /** {@code 08:30}, {@code 8.30}, {@code 8h30}, {@code 08:30:00}, {@code 0830}, {@code 8h}, {@code 8 am}, {@code 8:30 p.m.} */
    static final String PATTERN = "(?:(\\d{1,2})\\s?[:.h\\u2236]\\s?([0-5]\\d)(?::[0-5]\\d)?"
            + "|(\\d\\d)([0-5]\\d)"
            + "|(\\d{1,2})(?=\\s?(?:h|[ap]\\.?\\s?m)))"
            + "(?:\\s?h\\b)?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?";

    /** Groups of {@link #PATTERN}. */
    static final int GROUPS = 6;

    private static final int NOON = 12 * 60;
    private static final int DAY = 24 * 60;

    /** @param before groups of the matcher's pattern before those of {@link #PATTERN} */
    static ClockTime of(Matcher matcher, int before) {
        String hour = first(matcher, before + 1, before + 3, before + 5);
        String minute = first(matcher, before + 2, before + 4);
        String half = matcher.group(before + GROUPS);
        return new ClockTime(
                Integer.parseInt(hour),
                minute == null ? 0 : Integer.parseInt(minute),
                half == null ? null : Half.valueOf(half.toUpperCase(Locale.ROOT) + "M"));
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /**
     * What it can mean, in minutes of the day, 0 to 1440. In {@code 10:00 - 2:00 PM} the half is said of the other time only, so this one can
     * be in either.
     *
     * @param others half of the time beside it, {@code null} where the form does not say it
     * @return empty where there is no such time; the half of the other time first
     */
    List<Integer> minutes(Half others) {
        int minutes = hour * 60 + minute;
        if (half != null) {
            return in(half);
        }
        if (others != null && hour >= 1 && hour <= 12) {
            Half opposite = others == Half.AM ? Half.PM : Half.AM;
            return List.of(in(others).get(0), in(opposite).get(0));
        }
        return minutes <= DAY ? List.of(minutes) : List.of();
    }

    /** {@code 14:30 PM} is said twice and right; {@code 14:30 AM} and {@code 0:30 PM} are not. */
    private List<Integer> in(Half of) {
        int minutes = hour * 60 + minute;
        boolean twelveHours = hour >= 1 && hour <= 12;
        if (twelveHours) {
            return List.of(minutes % NOON + (of == Half.PM ? NOON : 0));
        }
        boolean right = of == Half.AM ? hour == 0 : hour > 12 && minutes < DAY;
        return right ? List.of(minutes) : List.of();
    }
}
