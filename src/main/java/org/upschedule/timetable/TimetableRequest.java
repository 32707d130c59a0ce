package org.upschedule.timetable;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.upschedule.problem.ProblemException;
import org.upschedule.problem.ProblemType;

/**
 * What a caller asks a timetable to be.
 *
 * @param name shown by calendar programs, at most 100 characters
 * @param jobs ids of the caller's completed jobs, at least one
 * @param academicYear the year that lectures belong to; empty to find it out
 */
record TimetableRequest(String name, List<UUID> jobs, OptionalInt academicYear) {

    private static final String DEFAULT_NAME = "UP timetable";
    private static final int MAX_NAME = 100;
    private static final int MAX_JOBS = 50;

    /** @param body {@code {"name": "…", "jobs": ["…"], "academicYear": 2026}}; name and year may be left out */
    static TimetableRequest parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            List<UUID> jobs = json.getJsonArray("jobs").getValuesAs(JsonString.class).stream()
                    .map(id -> UUID.fromString(id.getString()))
                    .distinct()
                    .toList();
            OptionalInt year = json.containsKey("academicYear")
                    ? OptionalInt.of(json.getInt("academicYear"))
                    : OptionalInt.empty();
            return checked(
                    new TimetableRequest(json.getString("name", DEFAULT_NAME).strip(), jobs, year));
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw invalid("Send JSON such as {\"name\": \"My timetable\", \"jobs\": [\"id of a job\"]}.");
        }
    }

    private static TimetableRequest checked(TimetableRequest request) {
        if (request.jobs.isEmpty() || request.jobs.size() > MAX_JOBS) {
            throw invalid("A timetable needs between 1 and " + MAX_JOBS + " jobs.");
        }
        if (request.name.isEmpty() || request.name.length() > MAX_NAME) {
            throw invalid("The name needs between 1 and " + MAX_NAME + " characters.");
        }
        return request;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }
}
