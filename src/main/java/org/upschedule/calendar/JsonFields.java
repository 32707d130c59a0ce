package org.upschedule.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A JSON value that knows its path, so that whatever is wrong with it is said with the key, such as {@code terms.S1.to}. */
record JsonFields(JsonNode node, String path) {

    IllegalArgumentException problem(String message) {
        return new IllegalArgumentException((path.isEmpty() ? "" : path + ": ") + message);
    }

    void allowOnly(String... keys) {
        Set<String> known = Set.of(keys);
        entries().forEach((key, field) -> {
            if (!known.contains(key)) {
                throw field.problem("unknown key, known are " + String.join(", ", keys));
            }
        });
    }

    JsonFields field(String key) {
        JsonFields field = new JsonFields(entries().containsKey(key) ? node.get(key) : null, child(key));
        if (field.node == null) {
            throw field.problem("is missing");
        }
        return field;
    }

    Map<String, JsonFields> object(String key) {
        return field(key).entries();
    }

    Stream<JsonFields> array(String key) {
        JsonFields array = field(key);
        if (!array.node.isArray()) {
            throw array.problem("must be a list in [ ]");
        }
        return IntStream.range(0, array.node.size())
                .mapToObj(i -> new JsonFields(array.node.get(i), array.path + "[" + i + "]"));
    }

    Set<LocalDate> dates(String key) {
        Set<LocalDate> dates = new TreeSet<>();
        array(key).forEach(field -> {
            if (!dates.add(field.date())) {
                throw field.problem(field.date() + " is given twice");
            }
        });
        return dates;
    }

    int integer(String key) {
        JsonFields field = field(key);
        if (!field.node.isInt()) {
            throw field.problem("must be a whole number");
        }
        return field.node.intValue();
    }

    boolean bool(String key) {
        JsonFields field = field(key);
        if (!field.node.isBoolean()) {
            throw field.problem("must be true or false");
        }
        return field.node.booleanValue();
    }

    String text(String key) {
        return field(key).text();
    }

    LocalDate date() {
        return date(text());
    }

    LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw problem("\"" + text + "\" is no date such as 2026-02-09");
        }
    }

    DayOfWeek dayOfWeek() {
        String name = text();
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElseThrow(() -> problem("\"" + name + "\" is no weekday such as MONDAY"));
    }

    private String text() {
        if (!node.isTextual()) {
            throw problem("must be text in quotes");
        }
        return node.textValue();
    }

    private Map<String, JsonFields> entries() {
        if (!node.isObject()) {
            throw problem("must be an object in { }");
        }
        Map<String, JsonFields> entries = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> entries.put(entry.getKey(), new JsonFields(entry.getValue(), child(entry.getKey()))));
        return entries;
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
