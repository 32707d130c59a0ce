package org.upschedule.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What version 1 stored, and what it answered. */
public final class Recorded {

    /** Of the database. */
    public static final String SCRIPT = "version-1.sql";

    public static final String ANSWERS = "version-1.json";

    /** Of a calendar file that is downloaded. */
    public static final List<String> FORMS = List.of("recurring", "plain");

    private static final Pattern DAY = Pattern.compile("@DAY([+-]\\d+)@");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final JsonNode recorded;

    public Recorded() {
        try {
            recorded = new ObjectMapper().readTree(text(ANSWERS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String feedFile(String timetable) {
        return "version-1-" + timetable + "-feed.ics";
    }

    public static String calendarFile(String timetable, String form) {
        return "version-1-" + timetable + "-" + form + ".ics";
    }

    /** The INSERTs, with the days that they are to be loaded with. */
    String script() {
        return text(SCRIPT);
    }

    /**
     * As {@code name=value}.
     *
     * @param owner whose timetables the test looks at ({@code kept}), or changes ({@code changed})
     */
    String cookie(String owner) {
        return recorded.path("cookies").path(owner).asText();
    }

    String timetable(String name) {
        return "api/timetables/" + recorded.path("timetables").path(name).asText();
    }

    String feed(String timetable) {
        return recorded.path("feeds").path(timetable).path("path").asText();
    }

    String etag(String timetable) {
        return recorded.path("feeds").path(timetable).path("etag").asText();
    }

    /** The addresses whose answers are recorded. */
    Stream<String> paths() {
        Iterable<String> names = () -> recorded.path("answers").fieldNames();
        return StreamSupport.stream(names.spliterator(), false);
    }

    JsonNode answer(String path) {
        return recorded.path("answers").path(path);
    }

    static byte[] bytes(String file) {
        try (InputStream stream = Recorded.class.getResourceAsStream(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return DAY.matcher(text)
                .replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
    }
}
