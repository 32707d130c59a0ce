package org.upschedule.academicyear.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.academicyear.store.YearVersion;

/** A version of an academic year as callers see it: the file, and where it comes from. */
final class YearView {

    private YearView() {}

    static JsonObject of(YearVersion version) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("year", version.year().year())
                .add("version", version.version())
                .add("source", version.editedAt().isPresent() ? "edited" : "shipped")
                .add("confirmed", version.year().confirmed());
        version.editedAt().ifPresentOrElse(at -> json.add("editedAt", at.toString()), () -> json.addNull("editedAt"));
        return json.add("file", file(version)).build();
    }

    private static JsonObject file(YearVersion version) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(AcademicYearCodec.write(version.year())))) {
            return reader.readObject();
        }
    }
}
