package org.upschedule.job.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.upschedule.job.Job;

/** A job as callers see it. */
public final class JobView {

    private JobView() {}

    /** @param queuePosition place in the queue counted from 1, empty where the job does not wait */
    public static JsonObject of(Job job, Optional<Integer> queuePosition) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", job.id().toString())
                .add("status", job.status().name());
        add(json, "kind", job.kind().map(Enum::name));
        json.add("fileName", job.fileName())
                .add("size", job.fileSize())
                .add("submittedAt", job.submittedAt().toString());
        add(json, "startedAt", job.startedAt().map(Object::toString));
        add(json, "finishedAt", job.finishedAt().map(Object::toString));
        json.add("attempts", job.attempts());
        queuePosition.ifPresentOrElse(
                position -> json.add("queuePosition", position), () -> json.addNull("queuePosition"));
        job.problem().ifPresentOrElse(problem -> json.add("problem", problem.json()), () -> json.addNull("problem"));
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(present -> json.add(name, present), () -> json.addNull(name));
    }
}
