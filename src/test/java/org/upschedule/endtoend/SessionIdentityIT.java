package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** Sessions of one name keep their identity from file to file: in calendars, and where one of them is hidden. */
class SessionIdentityIT {

    private final Student student = TestProduct.shared().student();
    private String timetable;

    @BeforeEach
    void makeATimetable() {
        timetable = "api/timetables/"
                + student.post("api/timetables", body("", "Monday", "Wednesday"))
                        .id();
    }

    @Test
    void sessionThatComesBeforeTheOthersChangesNoUid() {
        Map<String, String> before = uidsByDay();

        assertThat(changes("", "Tuesday", "Monday", "Wednesday").path("moved")).isEmpty();
        assertThat(uidsByDay()).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());

        JsonNode changes = changes("", "Wednesday");
        assertThat(changes.path("removed")).hasSize(2);
        assertThat(changes.path("moved")).isEmpty();
        assertThat(before).containsAllEntriesOf(uidsByDay());
    }

    @Test
    void hiddenSessionStaysHiddenAndNoOtherIsHidden() {
        String monday = session("MONDAY");
        String hidden = ", \"hidden\": [\"" + monday + "\"]";
        assertThat(changes(hidden, "Monday", "Wednesday").path("removed")).hasSize(1);

        changes(hidden, "Wednesday");
        assertThat(days()).containsExactly("WEDNESDAY");
        changes(hidden, "Friday", "Wednesday", "Monday");
        assertThat(days()).containsExactlyInAnyOrder("WEDNESDAY", "FRIDAY");
    }

    @Test
    void onlySessionOfItsNameMovesToAnotherDay() {
        changes("", "Wednesday");
        String session = session("WEDNESDAY");

        JsonNode changes = changes("", "Thursday");

        assertThat(changes.path("moved")).hasSize(1);
        assertThat(changes.path("added")).isEmpty();
        assertThat(changes.path("removed")).isEmpty();
        assertThat(session("THURSDAY")).isEqualTo(session);
    }

    private JsonNode changes(String settings, String... days) {
        Student.Answer answer = student.put(timetable, body(settings, days));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("changes");
    }

    private String body(String settings, String... days) {
        DrawnSchedule lectures = DrawnSchedule.lectures();
        for (String day : days) {
            lectures.row("COS 201", "S2", "G01", "E ~L", "L1", day, "08:30 - 09:20", "IT 4-4", "HATFIELD", "r3");
        }
        return "{\"academicYear\": 2025, \"jobs\": [\"" + student.read("lectures.pdf", lectures.pdf()) + "\"]"
                + settings + "}";
    }

    private String session(String day) {
        return occurrences()
                .filter(occurrence -> day(occurrence).equals(day))
                .map(occurrence -> occurrence.path("session").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<String> days() {
        return occurrences().map(SessionIdentityIT::day).distinct().toList();
    }

    private static String day(JsonNode occurrence) {
        return LocalDateTime.parse(occurrence.path("start").asText())
                .getDayOfWeek()
                .name();
    }

    private Stream<JsonNode> occurrences() {
        List<JsonNode> all = new ArrayList<>();
        student.get(timetable + "/events").json().forEach(all::add);
        return all.stream();
    }

    /** @return UIDs of the calendar's events, with the day on which each begins */
    private Map<String, String> uidsByDay() {
        return Ics.events(student.get(timetable + "/calendar.ics").text()).stream()
                .collect(Collectors.toMap(event -> event.get("UID"), event -> event.get("DTSTART")));
    }
}
