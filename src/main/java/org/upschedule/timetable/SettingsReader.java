package org.upschedule.timetable;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.CssColours;
import org.upschedule.calendar.EventKind;
import org.upschedule.json.JsonFields;

/** Settings in JSON, as callers send them and as they are stored. What is left out is not set; what is wrong is said with its key. */
final class SettingsReader {

    static final List<String> KEYS =
            List.of("groups", "hidden", "names", "colours", "reminders", "examMinutes", "daysOff", "terms");

    private static final int MAX_MODULES = 100;
    private static final int MAX_GROUPS = 50;
    private static final int MAX_HIDDEN = 1_000;
    private static final int MAX_TEXT = 50;
    private static final int MAX_REMINDERS = 5;
    private static final int MAX_REMINDER_MINUTES = 4 * 7 * 24 * 60;
    private static final int MAX_EXAM_MINUTES = 12 * 60;
    private static final int MAX_DAYS_OFF = 100;

    /** A session, or one of its dates. */
    private static final Pattern EVENT_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/\\d{4}-\\d\\d-\\d\\d)?");

    private final JsonFields json;

    private SettingsReader(JsonFields json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException beginning with the key that is wrong, such as {@code reminders.EXAM[0]} */
    static CalendarSettings read(JsonFields json) {
        SettingsReader reader = new SettingsReader(json);
        return new CalendarSettings(
                reader.map("groups", SettingsReader::groups),
                Set.copyOf(reader.list("hidden", MAX_HIDDEN, SettingsReader::eventId)),
                reader.map("names", SettingsReader::text),
                reader.map("colours", SettingsReader::colour),
                reader.reminders(),
                json.has("examMinutes")
                        ? Duration.ofMinutes(number(json.field("examMinutes"), 1, MAX_EXAM_MINUTES))
                        : null,
                reader.list("daysOff", MAX_DAYS_OFF, SettingsReader::daysOff),
                reader.terms());
    }

    private <T> Map<String, T> map(String key, Function<JsonFields, T> value) {
        Map<String, T> map = new TreeMap<>();
        if (json.has(key)) {
            Map<String, JsonFields> fields = json.object(key);
            checkSize(json.field(key), fields.size(), MAX_MODULES);
            fields.forEach((module, field) -> {
                if (module.length() > MAX_TEXT) {
                    throw field.problem("is not the code of a module");
                }
                map.put(module, value.apply(field));
            });
        }
        return map;
    }

    private <T> List<T> list(String key, int most, Function<JsonFields, T> value) {
        return json.has(key) ? list(json.field(key), most, value) : List.of();
    }

    private Map<EventKind, Set<Integer>> reminders() {
        Map<EventKind, Set<Integer>> reminders = new EnumMap<>(EventKind.class);
        if (json.has("reminders")) {
            json.object("reminders")
                    .forEach((kind, minutes) -> reminders.put(
                            minutes.constant(kind, List.of(EventKind.values())),
                            new TreeSet<>(
                                    list(minutes, MAX_REMINDERS, each -> number(each, 0, MAX_REMINDER_MINUTES)))));
        }
        return reminders;
    }

    private Map<Term, DateRange> terms() {
        Map<Term, DateRange> terms = new EnumMap<>(Term.class);
        if (json.has("terms")) {
            json.object("terms")
                    .forEach((term, dates) ->
                            terms.put(dates.constant(term, List.of(Term.values())), AcademicYearCodec.range(dates)));
        }
        return terms;
    }

    private static Map<EventKind, Set<String>> groups(JsonFields kinds) {
        Map<EventKind, Set<String>> groups = new EnumMap<>(EventKind.class);
        kinds.entries().forEach((name, chosen) -> {
            EventKind kind = chosen.constant(name, List.of(EventKind.values()));
            if (!kind.isWeekly()) {
                throw chosen.problem("has no groups to choose");
            }
            groups.put(kind, new TreeSet<>(list(chosen, MAX_GROUPS, SettingsReader::text)));
        });
        return groups;
    }

    private static DateRange daysOff(JsonFields field) {
        DateRange days = AcademicYearCodec.range(field);
        if (days.to().isAfter(days.from().plusYears(1))) {
            throw field.problem("is longer than a year");
        }
        return days;
    }

    private static String eventId(JsonFields field) {
        if (!EVENT_ID.matcher(field.text()).matches()) {
            throw field.problem("must be the id of an event, or the session of one");
        }
        return field.text();
    }

    private static String colour(JsonFields field) {
        if (!CssColours.NAMES.contains(field.text())) {
            throw field.problem("\"" + field.text() + "\" is no colour name of CSS 3 such as royalblue");
        }
        return field.text();
    }

    static String text(JsonFields field) {
        String text = field.text().strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw field.problem("needs between 1 and " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static int number(JsonFields field, int least, int most) {
        int number = field.integer();
        if (number < least || number > most) {
            throw field.problem("must be between " + least + " and " + most);
        }
        return number;
    }

    private static <T> List<T> list(JsonFields field, int most, Function<JsonFields, T> value) {
        List<JsonFields> items = field.array().toList();
        checkSize(field, items.size(), most);
        return items.stream().map(value).toList();
    }

    private static void checkSize(JsonFields field, int size, int most) {
        if (size > most) {
            throw field.problem("has " + size + " items; at most " + most + " are possible");
        }
    }
}
