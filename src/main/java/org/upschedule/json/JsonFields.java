package org.upschedule.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A JSON value that knows its path, so that whatever is wrong with it is said with the key, such as {@code terms.S1.to}. */
public record JsonFields(JsonNode node, String path) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws IllegalArgumentException where it is no JSON, has a key twice, or goes on after its end */
    public static JsonFields parse(byte[] json) {
        try {
            return new JsonFields(JSON.readTree(json), "");
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException("not valid JSON" + place + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public IllegalArgumentException problem(String message) {
        return new IllegalArgumentException((path.isEmpty() ? "" : path + ": ") + message);
    }

    public void allowOnly(String... keys) {
        Set<String> known = Set.of(keys);
        entries().forEach((key, field) -> {
            if (!known.contains(key)) {
                throw field.problem("unknown key, known are " + String.join(", ", keys));
            }
        });
    }

    /** The constant of which this field's key is the name. */
    public <E extends Enum<E>> E constant(String key, List<E> known) {
        return known.stream()
                .filter(constant -> constant.name().equals(key))
                .findFirst()
                .orElseThrow(() -> problem("unknown key, known are "
                        + known.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** @return false where the key is missing or its value is {@code null} */
    public boolean has(String key) {
        return entries().containsKey(key) && !node.get(key).isNull();
    }

    public JsonFields field(String key) {
        JsonFields field = new JsonFields(entries().containsKey(key) ? node.get(key) : null, child(key));
        if (field.node == null) {
            throw field.problem("is missing");
        }
        return field;
    }

    public Map<String, JsonFields> object(String key) {
        return field(key).entries();
    }

    public Stream<JsonFields> array(String key) {
        return field(key).array();
    }

    public Stream<JsonFields> array() {
        if (!node.isArray()) {
            throw problem("must be a list in [ ]");
        }
        return IntStream.range(0, node.size()).mapToObj(i -> new JsonFields(node.get(i), path + "[" + i + "]"));
    }

    public Set<LocalDate> dates(String key) {
        Set<LocalDate> dates = new TreeSet<>();
        array(key).forEach(field -> {
            if (!dates.add(field.date())) {
                throw field.problem(field.date() + " is given twice");
            }
        });
        return dates;
    }

    public int integer(String key) {
        return field(key).integer();
    }

    public int integer() {
        if (!node.isInt()) {
            throw problem("must be a whole number");
        }
        return node.intValue();
    }

    public boolean bool(String key) {
        JsonFields field = field(key);
        if (!field.node.isBoolean()) {
            throw field.problem("must be true or false");
        }
        return field.node.booleanValue();
    }

    public String text(String key) {
        return field(key).text();
    }

    public LocalDate date() {
        return date(text());
    }

    public LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw problem("\"" + text + "\" is no date such as 2026-02-09");
        }
    }

    public DayOfWeek dayOfWeek() {
        String name = text();
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElseThrow(() -> problem("\"" + name + "\" is no weekday such as MONDAY"));
    }

    public String text() {
        if (!node.isTextual()) {
            throw problem("must be text in quotes");
        }
        if (node.textValue().indexOf('\0') >= 0) {
            throw problem("has a character that no text has");
        }
        return node.textValue();
    }

    public Map<String, JsonFields> entries() {
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
