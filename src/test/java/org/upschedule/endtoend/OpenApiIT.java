package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the interface, as it is served. */
class OpenApiIT {

    private static JsonNode document;

    @BeforeAll
    static void ask() {
        Student student = TestProduct.shared().student();
        document = student.send(student.request("openapi")
                        .header("Accept", "application/json")
                        .GET())
                .json();
    }

    @Test
    void everyEndpointIsDescribed() {
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/uploads",
                        "/api/jobs/{id}/schedule",
                        "/api/timetables/{id}",
                        "/api/timetables/{id}/proposals",
                        "/api/academic-years/{year}",
                        "/feeds/{token}.ics");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void limitsOfARequestAreThoseThatAreChecked() {
        JsonNode request = document.at("/components/schemas/TimetableRequest");

        assertThat(request.at("/properties/jobs/maxItems").asInt()).isEqualTo(50);
        assertThat(request.at("/properties/reminders/additionalProperties/items/maximum")
                        .asInt())
                .isEqualTo(40_320);
        assertThat(request.path("required").toString()).contains("jobs");
    }
}
