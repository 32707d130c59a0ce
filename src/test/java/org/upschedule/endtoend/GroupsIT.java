package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** What a student can choose from, and what she has hidden. */
class GroupsIT {

    private final Student student = TestProduct.shared().student();

    private String timetable() {
        DrawnSchedule drawn = DrawnSchedule.lectures()
                .row("COS 214", "S2", "G01", "E ~L", "L1", "Tuesday", "10:30 - 11:20", "IT 4-4", "HATFIELD", "")
                .row("STK 220", "S2", "P01", "E ~P", "P1", "Tuesday", "10:30 - 12:20", "TBA", "HATFIELD", "")
                .row("STK 220", "S2", "P02", "E ~P", "P1", "Tuesday", "12:30 - 14:20", "IT 4-4", "HATFIELD", "");
        String job = student.read("lectures.pdf", drawn.pdf());
        return "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + job + "\"], \"academicYear\": 2026}")
                        .id();
    }

    @Test
    void allGroupsAreOnOfferWhateverIsChosen() {
        String path = timetable();
        JsonNode jobs = student.get(path).json().path("jobs");
        student.put(path, "{\"jobs\": " + jobs + ", \"groups\": {\"STK 220\": {\"PRACTICAL\": [\"P02\"]}}}");

        JsonNode offer = student.get(path + "/groups").json();

        assertThat(offer.path("weeks").toString()).isEqualTo("[[\"Q3\",\"Q4\"]]");
        JsonNode practicals = offer.path("choices").get(1).path("groups");
        assertThat(practicals).hasSize(2);
        JsonNode session = practicals.get(0).path("sessions").get(0);
        assertThat(session.path("from").asInt()).isEqualTo(630);
        assertThat(session.path("to").asInt()).isEqualTo(740);
        assertThat(session.path("printedVenue").asText()).isEqualTo("TBA");
        assertThat(practicals.get(0).path("clashes").get(0).path("module").asText())
                .isEqualTo("COS 214");
        assertThat(practicals.get(1).path("clashes")).isEmpty();
        assertThat(TestProduct.shared().student().get(path + "/groups").status())
                .isEqualTo(404);
    }

    @Test
    void hiddenEventsHaveNames() {
        String path = timetable();
        JsonNode jobs = student.get(path).json().path("jobs");
        JsonNode event = student.get(path + "/events").json().get(0);
        String date = event.path("id").asText();
        String other =
                student.get(path + "/events").json().get(1).path("session").asText();

        JsonNode hidden = student.put(
                        path, "{\"jobs\": " + jobs + ", \"hidden\": [\"" + date + "\", \"" + other + "\"]}")
                .json()
                .path("hiddenEvents");

        assertThat(hidden).hasSize(2);
        assertThat(hidden.findValuesAsText("name")).containsExactlyInAnyOrder("COS 214 G01 L1", "STK 220 P01 P1");
        assertThat(hidden.findValuesAsText("date")).contains(date.substring(date.indexOf('/') + 1));
    }
}
