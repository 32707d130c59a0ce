package org.upschedule.reader.entry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the forms write days, dates and times, and that something is not known yet. Always in English, whatever the JVM's locale. */
final class Values {

    private static final String CLOCK = "([01]?\\d|2[0-3])[:.hH]([0-5]\\d)(?::[0-5]\\d)?";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern TIMES = Pattern.compile(CLOCK + "\\s*(?:[-\\u2010-\\u2015]|to)\\s*" + CLOCK);
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[ ./-]+(\\p{L}{3,9})\\.?[ ./-]+(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})");
    private static final int ABBREVIATION = 3;

    private static final String OPEN_WORDS =
            "unfinali[sz]ed|not finali[sz]ed|tba|tbc|tbd|to be (?:announced|advised|confirmed|determined)|consult (?:the )?dep(?:artment|t)?\\b\\.?";
    private static final Pattern OPEN = Pattern.compile("(?:" + OPEN_WORDS + "|n/?a|-+)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_OPEN =
            Pattern.compile("\\b(?:" + OPEN_WORDS + ")(?!\\w)", Pattern.CASE_INSENSITIVE);

    private Values() {}

    /** Start and end on the same day, as the form says them: the end may be before the start. */
    record Times(LocalTime start, LocalTime end) {}

    /** Whether the text is empty, or only says that something is not known yet. */
    static boolean isOpen(String text) {
        return text.isEmpty() || OPEN.matcher(text).matches();
    }

    /** Whether the text is empty or says, perhaps beside other words, that something is not known yet. */
    static boolean saysOpen(String text) {
        return isOpen(text) || SAYS_OPEN.matcher(text).find();
    }

    /** Reads {@code Monday}, or at least its first three letters. */
    static Optional<DayOfWeek> day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> begins(day.name(), text))
                .findFirst();
    }

    /** Reads dates such as {@code 23 Aug 2025}, {@code 12 NOV 2025}, {@code 06 Sept 2025}, {@code 2025-08-23}. */
    static Optional<LocalDate> date(String text) {
        Matcher iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return date(number(iso, 1), Optional.of(number(iso, 2)), number(iso, 3));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date(number(date, 3), month(date.group(2)), number(date, 1)) : Optional.empty();
    }

    /** Reads times such as {@code 08:30 - 09:20}. */
    static Optional<Times> times(String text) {
        Matcher times = TIMES.matcher(text);
        return times.matches()
                ? Optional.of(new Times(
                        LocalTime.of(number(times, 1), number(times, 2)),
                        LocalTime.of(number(times, 3), number(times, 4))))
                : Optional.empty();
    }

    /** Reads a time such as {@code 07:30}. */
    static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches() ? Optional.of(LocalTime.of(number(time, 1), number(time, 2))) : Optional.empty();
    }

    private static Optional<Integer> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month ->
                        begins(month.name(), name) || name.equalsIgnoreCase("Sept") && month == Month.SEPTEMBER)
                .map(Month::getValue)
                .findFirst();
    }

    private static boolean begins(String name, String text) {
        return text.length() >= ABBREVIATION && name.startsWith(text.toUpperCase(Locale.ROOT));
    }

    private static Optional<LocalDate> date(int year, Optional<Integer> month, int day) {
        try {
            return month.map(number -> LocalDate.of(year, number, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 31 June; the caller adds a finding
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
