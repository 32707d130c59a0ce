package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** Groups are proposed for what a student's PDFs offer. */
class ProposalsIT {

    private final Student student = TestProduct.shared().student();

    private static void group(
            DrawnSchedule drawn, String module, String code, String activity, String day, String time) {
        drawn.row(module, "S2", code, "E ~" + activity.charAt(0), activity, day, time, "IT 4-4", "HATFIELD", "");
    }

    private String timetable(DrawnSchedule drawn) {
        String job = student.read("lectures.pdf", drawn.pdf());
        return "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + job + "\"], \"academicYear\": 2026}")
                        .id();
    }

    private static DrawnSchedule twoPracticals() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        group(drawn, "COS 214", "G01", "L1", "Monday", "08:30 - 09:20");
        group(drawn, "COS 214", "P01", "P1", "Tuesday", "08:30 - 11:20");
        group(drawn, "COS 214", "P02", "P1", "Wednesday", "14:30 - 17:20");
        group(drawn, "STK 220", "G01", "L1", "Tuesday", "10:30 - 11:20");
        return drawn;
    }

    private static JsonNode practicalOf(JsonNode proposal) {
        for (JsonNode group : proposal.path("groups")) {
            if (group.path("kind").asText().equals("PRACTICAL")) {
                return group.path("group");
            }
        }
        throw new AssertionError("no practical in " + proposal);
    }

    @Test
    void clashFreeGroupsAreProposedFirst() {
        Student.Answer answer = student.post(timetable(twoPracticals()) + "/proposals", "{}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode best = answer.json().path("proposals").get(0);
        assertThat(practicalOf(best).asText()).isEqualTo("P02");
        assertThat(best.path("clashMinutes").asInt()).isZero();
        assertThat(answer.json().path("reason").isNull()).isTrue();
        assertThat(answer.json().path("complete").asBoolean()).isTrue();
        assertThat(answer.json().path("choices")).hasSize(3);
    }

    @Test
    void lockIsKeptAndTheClashIsExplained() {
        Student.Answer answer = student.post(
                timetable(twoPracticals()) + "/proposals", "{\"locks\": {\"COS 214\": {\"PRACTICAL\": \"P01\"}}}");

        JsonNode best = answer.json().path("proposals").get(0);
        assertThat(practicalOf(best).asText()).isEqualTo("P01");
        assertThat(best.path("clashMinutes").asInt()).isEqualTo(50);
        assertThat(best.path("clashes").get(0).path("message").asText())
                .isEqualTo("COS 214 P01 and STK 220 G01 are both on Tuesday 10:30–11:20.");
        assertThat(answer.json().path("reason").path("message").asText()).contains("COS 214", "P01", "STK 220");
    }

    @Test
    void wrongWishesAreSaidWithTheirKey() {
        String proposals = timetable(twoPracticals()) + "/proposals";

        Student.Answer weight = student.post(proposals, "{\"weights\": {\"EARLY\": 11}}");
        assertThat(weight.status()).isEqualTo(400);
        assertThat(weight.json().path("detail").asText()).contains("weights.EARLY");
        Student.Answer lock = student.post(proposals, "{\"locks\": {\"COS 214\": {\"PRACTICAL\": \"P09\"}}}");
        assertThat(lock.status()).isEqualTo(400);
        assertThat(lock.json().path("detail").asText()).contains("P09");
        assertThat(TestProduct.shared().student().post(proposals, "{}").status())
                .isEqualTo(404);
    }
}
