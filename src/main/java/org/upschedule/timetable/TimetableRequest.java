package org.upschedule.timetable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.json.JsonFields;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * What a caller asks a timetable to be.
 *
 * @param name shown by calendar programs, at most 100 characters
 * @param jobs ids of the caller's completed jobs, at least one
 * @param academicYear the year that lectures belong to; empty to find it out
 */
public record TimetableRequest(String name, List<UUID> jobs, OptionalInt academicYear, CalendarSettings settings) {

    private static final String DEFAULT_NAME = "UP timetable";
    private static final int MAX_NAME = 100;
    private static final int MAX_JOBS = 50;

    /** @param body {@code {"name": "…", "jobs": ["…"], "academicYear": 2026, …settings}}; all but the jobs may be left out */
    public static TimetableRequest parse(String body) {
        return parse(body, json -> {
            json.allowOnly(Stream.concat(Stream.of("name", "jobs", "academicYear"), SettingsReader.KEYS.stream())
                    .toArray(String[]::new));
            OptionalInt year =
                    json.has("academicYear") ? OptionalInt.of(json.integer("academicYear")) : OptionalInt.empty();
            return new TimetableRequest(name(json), jobs(json), year, SettingsReader.read(json));
        });
    }

    /** @param body {@code {"job": "…"}} */
    public static UUID parseJob(String body) {
        return parse(body, json -> {
            json.allowOnly("job");
            return id(json.field("job"));
        });
    }

    private static <T> T parse(String body, Function<JsonFields, T> read) {
        try {
            return read.apply(JsonFields.parse(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Please correct the JSON: " + e.getMessage() + ".");
        }
    }

    private static String name(JsonFields json) {
        String name = json.has("name") ? json.text("name").strip() : DEFAULT_NAME;
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw json.field("name").problem("needs between 1 and " + MAX_NAME + " characters");
        }
        return name;
    }

    private static List<UUID> jobs(JsonFields json) {
        List<UUID> jobs =
                json.array("jobs").map(TimetableRequest::id).distinct().toList();
        if (jobs.isEmpty() || jobs.size() > MAX_JOBS) {
            throw json.field("jobs").problem("a timetable needs between 1 and " + MAX_JOBS + " jobs");
        }
        return jobs;
    }

    private static UUID id(JsonFields field) {
        String text = field.text();
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw field.problem("\"" + text + "\" is not the id of a job");
        }
    }
}
