package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;

/** Numbers of all students together, in which none of them can be found. */
class StatisticsIT {

    private static final String GROUPS = "api/admin/statistics/groups?year=2026&modules=";

    private final TestProduct product = TestProduct.shared();
    private final Student administrator = product.student().with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);

    private Student chooses(String group) {
        Student student = product.student();
        DrawnSchedule drawn = DrawnSchedule.lectures()
                .row("STC 220", "S2", "P01", "E ~P", "P1", "Tuesday", "10:30 - 12:20", "IT 4-4", "HATFIELD", "")
                .row("STC 220", "S2", "P02", "E ~P", "P1", "Tuesday", "12:30 - 14:20", "IT 4-4", "HATFIELD", "");
        String body =
                "{\"jobs\": [\"%s\"], \"academicYear\": 2026, \"groups\": {\"STC 220\": {\"PRACTICAL\": [\"%s\"]}}}"
                        .formatted(student.read("lectures.pdf", drawn.pdf()), group);
        assertThat(student.post("api/timetables", body).status()).isEqualTo(201);
        assertThat(student.post("api/timetables", body).status())
                .as("she counts once")
                .isEqualTo(201);
        return student;
    }

    private JsonNode groups(String modules) {
        Student.Answer answer = administrator.get(GROUPS + modules);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("groups");
    }

    @Test
    void groupThatFewHaveChosenIsNotNamed() {
        for (int i = 0; i < 4; i++) {
            chooses("P01");
        }
        chooses("P02");
        assertThat(groups("STC")).isEmpty();

        chooses("P01");

        JsonNode named = groups("STC");
        assertThat(named).hasSize(1);
        assertThat(named.get(0).path("module").asText()).isEqualTo("STC 220");
        assertThat(named.get(0).path("kind").asText()).isEqualTo("PRACTICAL");
        assertThat(named.get(0).path("group").asText()).isEqualTo("P01");
        assertThat(named.get(0).path("students").asInt()).isEqualTo(5);
        assertThat(groups("STD")).isEmpty();
        assertThat(administrator.get(GROUPS + "STC").json().path("estimate").asBoolean())
                .isFalse();
    }

    @Test
    void feedsAreCountedByTheProgramsThatAskForThem() {
        Student student = product.student();
        String timetable = student.post(
                        "api/timetables", "{\"jobs\": [\"" + student.read("exams.pdf", Drawn.exams("COS 466")) + "\"]}")
                .id();
        String url = student.subscribe(timetable);
        long before = polls("GOOGLE");
        assertThat(product.student()
                        .with("User-Agent", "Google-Calendar-Importer")
                        .get(url)
                        .status())
                .isEqualTo(200);

        Waiting.until("the poll is counted", Duration.ofSeconds(30), () -> polls("GOOGLE") > before);

        JsonNode feeds = administrator.get("api/admin/statistics/feeds").json();
        assertThat(feeds.path("feeds").asLong()).isPositive();
        assertThat(feeds.path("unfetched").asLong()).isZero();
        assertThat(feeds.path("stale").isNumber()).isTrue();
    }

    private long polls(String kind) {
        for (JsonNode programs :
                administrator.get("api/admin/statistics/feeds").json().path("programs")) {
            if (programs.path("kind").asText().equals(kind)) {
                return programs.path("polls").asLong();
            }
        }
        return 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?year=1", "?year=2026&modules=ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    void countOfNoYearIsRefused(String query) {
        assertThat(administrator.get("api/admin/statistics/groups" + query).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds", "groups?year=2026"})
    void studentIsRefused(String path) {
        assertThat(product.student().get("api/admin/statistics/" + path).status())
                .isEqualTo(401);
    }
}
