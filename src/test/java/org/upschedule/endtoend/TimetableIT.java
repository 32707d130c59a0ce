package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;

/** What a student makes of her timetable. */
class TimetableIT {

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private String lectures;
    private String exams;
    private String timetable;

    @BeforeEach
    void make() {
        lectures = student.read("lectures.pdf", twoPracticalGroups());
        exams = student.read("exams.pdf", Drawn.exams("COS 401"));
        Student.Answer made = student.post("api/timetables", body(""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        timetable = "api/timetables/" + made.id();
    }

    @Test
    void settingsAreKeptAndAreInTheCalendar() {
        String settings = "\"groups\": {\"COS 401\": {\"LECTURE\": [\"G01\"], \"PRACTICAL\": [\"P02\"]}},"
                + " \"names\": {\"COS 401\": \"Nets\"}, \"colours\": {\"COS 401\": \"teal\"},"
                + " \"reminders\": {\"EXAM\": [60]}, \"examMinutes\": 120,"
                + " \"daysOff\": [{\"from\": \"2025-08-18\", \"to\": \"2025-08-22\"}],"
                + " \"terms\": {\"S2\": {\"from\": \"2025-07-28\", \"to\": \"2025-10-31\"}}";

        Student.Answer changed = student.put(timetable, body(settings));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(titles(changed.json().path("changes").path("removed")))
                .contains("COS 401 P1 (P01)")
                .doesNotContain("Nets L1 (G01)");
        JsonNode kept = student.get(timetable).json();
        assertThat(kept.path("names").path("COS 401").asText()).isEqualTo("Nets");
        assertThat(kept.path("modules").get(0).path("colour").asText()).isEqualTo("teal");
        assertThat(kept.path("terms").path("S2").path("from").asText()).isEqualTo("2025-07-28");
        String calendar = student.get(timetable + "/calendar.ics").text();
        assertThat(Ics.of(calendar, "Nets L1 (G01)", "COLOR")).containsExactly("teal");
        assertThat(calendar)
                .contains("TRIGGER;RELATED=START:-PT60M", "DTEND;TZID=Africa/Johannesburg:20251112T093000")
                .doesNotContain("20250721T", "EXDATE;TZID=Africa/Johannesburg:20250728");
        assertThat(titles(student.get(timetable + "/events").json())).doesNotContain("COS 401 P1 (P01)");
    }

    static Stream<Arguments> nameIsKept() {
        return Stream.of(
                Arguments.of("😀".repeat(100), "😀".repeat(100)), Arguments.of("first\u2028second", "first\\nsecond"));
    }

    /** Length is counted in code points. What ends a line for some programs is an escaped line break in the calendar. */
    @ParameterizedTest
    @MethodSource
    void nameIsKept(String name, String inTheCalendar) {
        Student.Answer changed = student.put(timetable, body("\"name\": \"" + name + "\""));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(student.get(timetable).json().path("name").asText()).isEqualTo(name);
        assertThat(student.get(timetable + "/calendar.ics").text().replace("\r\n ", ""))
                .contains("X-WR-CALNAME:" + inTheCalendar + "\r\n");
        assertThat(student.put(timetable, body("\"name\": \"" + "😀".repeat(101) + "\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void eventsAreDatedAndSayTheirClashes() {
        String tests = student.read("tests.pdf", Drawn.tests("COS 402"));
        String other = student.read("other.pdf", Drawn.tests("COS 403"));
        String both = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + tests + "\", \"" + other + "\"]}")
                        .id();

        JsonNode events =
                student.get(both + "/events?from=2025-08-23&to=2025-08-23").json();

        assertThat(titles(events)).containsExactly("COS 402 PTest 1", "COS 403 PTest 1");
        JsonNode first = events.get(0);
        assertThat(first.path("start").asText()).isEqualTo("2025-08-23T10:00");
        assertThat(first.path("end").asText()).isEqualTo("2025-08-23T11:30");
        assertThat(first.path("clashes")).hasSize(1);
        assertThat(first.path("clashes").get(0).asText())
                .isEqualTo(events.get(1).path("id").asText());
        assertThat(student.get(both + "/events?from=2025-08-24").json()).isEmpty();
        assertThat(student.get(both + "/events?from=yesterday").status()).isEqualTo(400);
    }

    /** 1,500 sessions at one time would name each other in 1.7 GB. */
    @Test
    void manySimultaneousSessionsAreBounded() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        for (int i = 0; i < 300; i++) {
            drawn.row("ABC " + (100 + i), "S2", "G01", "E", "L1", "Monday", "08:30 - 09:20", "Aula", "HATFIELD", "");
        }
        String file = student.read("simultaneous.pdf", drawn.pdf());
        String many = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + file + "\"], \"academicYear\": 2025}")
                        .id();

        Student.Answer events = student.get(many + "/events?from=2025-08-01&to=2025-08-31");

        assertThat(events.status()).isEqualTo(200);
        assertThat(events.json().get(0).path("clashes")).hasSize(20);
        assertThat(events.json().get(0).path("moreClashes").asInt()).isEqualTo(279);
        assertThat(events.text().length()).isLessThan(3_000_000);
    }

    @Test
    void eventIsHiddenByItsId() {
        String id = student.get(timetable + "/events").json().get(0).path("id").asText();

        student.put(timetable, body("\"hidden\": [\"" + id + "\"]"));

        List<String> ids = new ArrayList<>();
        student.get(timetable + "/events")
                .json()
                .forEach(event -> ids.add(event.path("id").asText()));
        assertThat(ids).isNotEmpty().doesNotContain(id);
    }

    @Test
    void formsHaveTheSameOccurrences() {
        String plain = student.get(timetable + "/calendar.ics?form=plain").text();

        assertThat(Ics.events(plain))
                .hasSize(student.get(timetable + "/events").json().size());
        assertThat(plain).doesNotContain("RRULE", "EXDATE");
        assertThat(student.get(timetable + "/calendar.ics?form=other").status()).isEqualTo(400);
    }

    @Test
    void activityOfUnknownMeaningKeepsItsName() {
        String file = student.read("other.pdf", activities());
        String other = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + file + "\"], \"academicYear\": 2025}")
                        .id();

        String calendar = student.get(other + "/calendar.ics").text();

        assertThat(Ics.of(calendar, "THE 401 D1 (G101)", "CATEGORIES")).containsExactly("THE 401,Class");
        assertThat(Ics.of(calendar, "THE 401 PT1 (P51)", "CATEGORIES")).containsExactly("THE 401,Class");
        assertThat(calendar).doesNotContain("Lecture").contains("English and Afrikaans");
        JsonNode changed = student.put(
                        other,
                        "{\"jobs\": [\"%s\"], \"academicYear\": 2025, \"groups\": {\"THE 401\": {\"LECTURE\": [\"G2\"]}}}"
                                .formatted(file))
                .json();
        assertThat(changed.path("detail").asText()).contains("G101");
    }

    @Test
    void versionThatIsNotTheLastIsNotOverwritten() {
        String version = student.get(timetable).header("ETag");

        assertThat(putIf(version).status()).isEqualTo(200);
        Student.Answer late = putIf(version);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("type").asText()).isEqualTo("urn:upschedule:problem:changed-meanwhile");
        assertThat(putIf(student.get(timetable).header("ETag")).status()).isEqualTo(200);
    }

    @Test
    void forgottenFileLeavesTheCalendarAndTheFeed() {
        String feed = student.post(timetable + "/feed", "").json().path("url").asText();
        assertThat(student.get(feed).text()).contains("COS 401 Exam paper 1");

        student.delete("api/jobs/" + exams + "?confirm=true");

        assertThat(titles(student.get(timetable + "/events").json())).doesNotContain("COS 401 Exam paper 1");
        assertThat(student.get(timetable).json().path("jobs")).hasSize(1);
        Waiting.until("the feed says that the exam is cancelled", Duration.ofSeconds(10), () -> Ics.of(
                        student.get(feed).text(), "COS 401 Exam paper 1", "STATUS")
                .contains("CANCELLED"));
    }

    @Test
    void listIsTheOwnersAlone() {
        assertThat(student.get("api/timetables").json()).hasSize(1);
        Student other = product.student();
        assertThat(other.get("api/timetables").json()).isEmpty();
        assertThat(other.get(timetable + "/events").status()).isEqualTo(404);
        assertThat(other.put(timetable, body("")).status()).isEqualTo(404);
        assertThat(other.post(timetable + "/jobs", "{\"job\": \"" + exams + "\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{'|not valid JSON in line 1",
                "'[]'|must be an object in { }",
                "''|must be an object in { }",
                "'{\"jobs\": []}'|jobs: a timetable needs between 1 and 50 jobs",
                "'{\"jobs\": [\"x\"]}'|jobs[0]: \"x\" is not the id of a job",
                "'{\"jobz\": []}'|jobz: unknown key, known are name, jobs, academicYear, groups",
                "'{\"jobs\": [\"ID\"], \"reminders\": {\"EXAM\": [-1]}}'|reminders.EXAM[0]: must be between 0 and 40320",
                "'{\"jobs\": [\"ID\"], \"colours\": {\"COS 401\": \"mud\"}}'|colours.COS 401: \"mud\" is no colour name",
                "'{\"jobs\": [\"ID\"], \"groups\": {\"COS 401\": {\"EXAM\": []}}}'|groups.COS 401.EXAM: has no groups to choose",
                "'{\"jobs\": [\"ID\"], \"hidden\": [\"x\"]}'|hidden[0]: must be the id of an event",
                "'{\"jobs\": [\"ID\"], \"names\": {\"COS 401\": \"a\\u0000b\"}}'|names.COS 401: has a character",
                "'{\"jobs\": [\"ID\"], \"terms\": {\"S2\": {\"from\": \"2020-01-01\", \"to\": \"2020-02-01\"}}}'|terms.S2:",
            })
    void wrongBodyIsRefusedWithTheKeyThatIsWrong(String body, String said) {
        Student.Answer answer = student.put(timetable, body.replace("ID", lectures));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains(said);
    }

    private Student.Answer putIf(String version) {
        return student.send(student.request(timetable)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(body(""))));
    }

    private String body(String settings) {
        return "{\"jobs\": [\"%s\", \"%s\"], \"academicYear\": 2025%s}"
                .formatted(lectures, exams, settings.isEmpty() ? "" : ", " + settings);
    }

    private static List<String> titles(JsonNode events) {
        List<String> titles = new ArrayList<>();
        events.forEach(event -> titles.add(event.path("title").asText()));
        return titles;
    }

    private static byte[] activities() {
        return DrawnSchedule.lectures()
                .row("THE 401", "S2", "G101", "B ~D", "D1", "Monday", "08:30 - 09:20", "IT 4-4", "MAMELODI", "")
                .row("THE 401", "S2", "P51", "B ~P", "PT1", "Tuesday", "08:30 - 09:20", "IT 4-5", "GROENKLOOF", "")
                .pdf();
    }

    private static byte[] twoPracticalGroups() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        Drawn.addLectures(drawn, "COS 401");
        Drawn.addPractical(drawn, "COS 401");
        return drawn.row("COS 401", "S2", "P02", "E ~P", "P1", "Tuesday", "14:30 - 17:20", "Lab 3", "HATFIELD", "")
                .pdf();
    }
}
