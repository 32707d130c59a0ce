package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** A calendar program follows a timetable while the university changes its PDF: three versions of one file. */
class SubscriptionIT {

    private static final String L1 = "COS 201 L1 (G01)";
    private static final String L2 = "COS 201 L2 (G01)";
    private static final String T1 = "COS 201 T1 (T01)";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student program = product.student();

    @Test
    void feedFollowsThreeVersionsOfAPdf() {
        String first =
                student.read("first.pdf", lectures("Monday\nThursday", "08:30 - 09:20\n10:30 - 11:20", "IT 4-4\nAula"));
        String timetable = student.post("api/timetables", "{\"academicYear\": 2025, \"jobs\": [\"" + first + "\"]}")
                .id();
        String feed = student.subscribe(timetable);
        Student.Answer one = program.get(feed);
        assertThat(Ics.of(one.text(), L1, "SEQUENCE")).containsExactly("0");

        // the lecture on Monday moves to another venue, the one on Thursday to another time
        String second = student.read(
                "second.pdf", lectures("Monday\nThursday", "08:30 - 09:20\n11:30 - 12:20", "IT 2-26\nAula"));
        JsonNode changes = replace(timetable, second);
        assertThat(titles(changes.path("moved"), "after")).containsExactlyInAnyOrder(L1, L2);
        assertThat(what(changes, L1)).containsExactly("VENUE");
        assertThat(what(changes, L2)).containsExactly("TIME");
        assertThat(changes.path("added")).isEmpty();
        assertThat(changes.path("removed")).isEmpty();
        Student.Answer two = program.get(feed);
        assertThat(two.header("ETag")).isNotEqualTo(one.header("ETag"));
        assertThat(Ics.property(two.text(), "UID")).isEqualTo(Ics.property(one.text(), "UID"));
        assertThat(Ics.of(two.text(), L1, "LOCATION")).containsExactly("IT 2-26\\, HATFIELD");
        assertThat(Ics.of(two.text(), L1, "SEQUENCE")).containsExactly("1");
        assertThat(Ics.of(two.text(), L2, "SEQUENCE")).containsExactly("1");

        // the lecture on Thursday is gone, there is a tutorial now
        DrawnSchedule last = drawn("Monday", "08:30 - 09:20", "IT 2-26");
        last.row("COS 201", "S2", "T01", "E ~T", "T1", "Friday", "12:30 - 13:20", "Aula", "HATFIELD", "");
        changes = replace(timetable, student.read("third.pdf", last.pdf()));
        assertThat(titles(changes.path("added"), null)).containsExactly(T1);
        assertThat(titles(changes.path("removed"), null)).containsExactly(L2);
        assertThat(changes.path("moved")).isEmpty();
        Student.Answer three = program.get(feed);
        assertThat(Ics.of(three.text(), L1, "LAST-MODIFIED")).isEqualTo(Ics.of(two.text(), L1, "LAST-MODIFIED"));
        assertThat(Ics.of(three.text(), L1, "SEQUENCE")).containsExactly("1");
        assertThat(Ics.of(three.text(), L2, "STATUS")).containsExactly("CANCELLED");
        assertThat(Ics.of(three.text(), L2, "SEQUENCE")).containsExactly("2");
        assertThat(Ics.of(three.text(), T1, "STATUS")).containsExactly("CONFIRMED");
        assertThat(Ics.of(three.text(), T1, "SEQUENCE")).containsExactly("0");
        assertThat(Ics.property(three.text(), "UID").keySet())
                .containsAll(Ics.property(one.text(), "UID").keySet());
    }

    @Test
    void sameFileAgainChangesNothing() {
        String job = student.read("same.pdf", lectures("Monday", "08:30 - 09:20", "IT 4-4"));
        String timetable = student.post("api/timetables", "{\"academicYear\": 2025, \"jobs\": [\"" + job + "\"]}")
                .id();
        String feed = student.subscribe(timetable);
        String etag = program.get(feed).header("ETag");

        JsonNode changes = replace(timetable, job);

        assertThat(changes).allSatisfy(list -> assertThat(list).isEmpty());
        assertThat(program.get(feed).header("ETag")).isEqualTo(etag);
    }

    private JsonNode replace(String timetable, String job) {
        Student.Answer answer = student.post("api/timetables/" + timetable + "/jobs", "{\"job\": \"" + job + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("jobs")).hasSize(1);
        return answer.json().path("changes");
    }

    private static byte[] lectures(String days, String times, String venues) {
        return drawn(days, times, venues).pdf();
    }

    private static DrawnSchedule drawn(String days, String times, String venues) {
        String activities = days.contains("\n") ? "L1\nL2" : "L1";
        return DrawnSchedule.lectures()
                .row("COS 201", "S2", "G01", "E ~L", activities, days, times, venues, "HATFIELD", "");
    }

    private static List<String> titles(JsonNode sessions, String part) {
        List<String> titles = new ArrayList<>();
        sessions.forEach(session -> titles.add(
                (part == null ? session : session.path(part)).path("title").asText()));
        return titles;
    }

    private static List<String> what(JsonNode changes, String title) {
        List<String> what = new ArrayList<>();
        changes.path("moved").forEach(moved -> {
            if (moved.path("after").path("title").asText().equals(title)) {
                moved.path("what").forEach(aspect -> what.add(aspect.asText()));
            }
        });
        return what;
    }
}
