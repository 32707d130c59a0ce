package org.upschedule.reader.entry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the forms write days and dates, and that something is not known yet. Always in English, whatever the JVM's locale. */
final class Values {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[ ./-]+(\\p{L}{3,9})\\.?[ ./-]+(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})");
    private static final int ABBREVIATION = 3;

    private static final String OPEN_WORDS =
            "unfinali[sz]ed|not (?:yet )?finali[sz]ed|t\\.?b\\.?[acd]|to be (?:announced|advised|confirmed|determined)|consult (?:the )?dep(?:artment|t)?\\b\\.?";

    /** Whom to ask, perhaps for some students only: {@code Only Theology Students: Consult AIM Labs}. */
    private static final String ADVICE = "(?:only\\b[^:]*:\\s*)?consult\\b.*";

    private static final Pattern OPEN =
            Pattern.compile("\\A(?:" + OPEN_WORDS + "|" + ADVICE + "|n/?a|-+)\\.?", Pattern.CASE_INSENSITIVE);
    /** What {@link #OPEN} can begin with, in lower case. */
    private static final String OPEN_BEGINS = "untoc-";

    private static final Pattern SAYS_OPEN =
            Pattern.compile("\\b(?:" + OPEN_WORDS + ")(?!\\w)", Pattern.CASE_INSENSITIVE);

    /** Of {@link #OPEN_WORDS}. */
    private static final List<String> BEGINNINGS = List.of("un", "no", "tb", "t.", "to", "co");

    private static final DayOfWeek[] DAYS = DayOfWeek.values();
    private static final Month[] MONTHS = Month.values();

    private Values() {}

    /** Whether the text is empty, or only says that something is not known yet. */
    static boolean isOpen(String text) {
        return text.isEmpty() || mayBeOpen(text.charAt(0)) && OPEN.matcher(text).matches();
    }

    /** Spares most values the pattern: each is asked several times. */
    private static boolean mayBeOpen(char first) {
        return OPEN_BEGINS.indexOf(Character.toLowerCase(first)) >= 0;
    }

    /** Whether the text is empty or says, perhaps beside other words, that something is not known yet. */
    static boolean saysOpen(String text) {
        return isOpen(text) || namesOpen(text);
    }

    /** Whether words for what is not known yet stand in the text. Advice whom to ask, which may go on in the next line, is none. */
    static boolean namesOpen(String text) {
        return mayNameOpen(text) && SAYS_OPEN.matcher(text).find();
    }

    /** Spares most texts the pattern: whether a word begins as one of {@link #OPEN_WORDS} does. */
    private static boolean mayNameOpen(String text) {
        boolean begins = true;
        for (int i = 0; i + 1 < text.length(); i++) {
            char character = text.charAt(i);
            if (begins && mayBeOpen(character) && beginsOpen(text, i)) {
                return true;
            }
            begins = !Character.isLetterOrDigit(character) && character != '_';
        }
        return false;
    }

    private static boolean beginsOpen(String text, int at) {
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    /** The words that are worth to be kept, or {@code null} where there are none but perhaps a dash. */
    static String printed(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i))) {
                return words;
            }
        }
        return null;
    }

    /** Reads {@code Monday}, or at least its first three letters. */
    static Optional<DayOfWeek> day(String text) {
        String begin = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DAYS) {
            if (begins(day.name(), begin)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** Reads dates such as {@code 23 Aug 2025}, {@code 12 NOV 2025}, {@code 06 Sept 2025}, {@code 2025-08-23}. */
    static Optional<LocalDate> date(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return date(number(iso, 1), Optional.of(number(iso, 2)), number(iso, 3));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date(number(date, 3), month(date.group(2)), number(date, 1)) : Optional.empty();
    }

    private static Optional<Integer> month(String name) {
        String begin = name.toUpperCase(Locale.ROOT);
        for (Month month : MONTHS) {
            if (begins(month.name(), begin)) {
                return Optional.of(month.getValue());
            }
        }
        return Optional.empty();
    }

    private static boolean begins(String name, String begin) {
        return begin.length() >= ABBREVIATION && name.startsWith(begin);
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
