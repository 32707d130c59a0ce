package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** A newer file replaces what it covers, and nothing goes without a word. */
class NewerFileIT {

    private final Student student = TestProduct.shared().student();

    @Test
    void semesterTwoJoinsSemesterOne() {
        String timetable = timetable(lectures("S1 COS 314", "Y COS 301"));

        Student.Answer joined = takeIn(timetable, lectures("S2 COS 326", "Y COS 301"), "");

        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(joined.json().path("jobs")).hasSize(2);
        assertThat(joined.json().at("/changes/removed")).isEmpty();
        assertThat(modules(joined.json())).containsExactly("COS 301", "COS 314", "COS 326");
        assertThat(joined.json().at("/files/0/replacedIn").toString())
                .contains("2026-Y")
                .doesNotContain("2026-S1");
    }

    @Test
    void sameTermAgainTakesTheOldersPlace() {
        String timetable = timetable(lectures("S2 COS 326", "S2 COS 333"));

        Student.Answer replaced = takeIn(timetable, lectures("S2 COS 326"), "");

        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.json().path("jobs")).hasSize(1);
        assertThat(modules(replaced.json())).containsExactly("COS 326");
    }

    @Test
    void termThatWouldVanishIsAskedAboutFirst() {
        String timetable = timetable(lectures("S1 COS 314", "Y COS 301", "S2 COS 326"));
        String newer = lectures("S1 COS 314", "S2 COS 326");
        String before = student.get(timetable).text();

        Student.Answer asked = takeIn(timetable, newer, "");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.json().path("type").asText()).isEqualTo("urn:upschedule:problem:would-remove");
        assertThat(asked.json().at("/wouldRemove/0").asText()).contains("whole year", "COS 301");
        assertThat(asked.json().path("vanishing").toString())
                .matches(
                        "\\[\\{\"kind\":\"TERM\",\"list\":\"LECTURES\",\"year\":\\d{4},\"term\":\"Y\",\"modules\":\\[\"COS 301\"]}]");
        assertThat(asked.json().path("detail").asText()).contains("\"confirm\": true");
        assertThat(student.get(timetable).text()).isEqualTo(before);

        Student.Answer confirmed = takeIn(timetable, newer, ", \"confirm\": true");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(modules(confirmed.json())).containsExactly("COS 314", "COS 326");
    }

    @Test
    void oldAndNewExportTogetherGiveEachSessionOnceAndAreSaid() {
        String old = lectures("S2 COS 326 Roos hall");
        String newer = lectures("S2 COS 326 Aula");

        Student.Answer made = student.post(
                "api/timetables", "{\"academicYear\": 2026, \"jobs\": [\"" + newer + "\", \"" + old + "\"]}");

        String calendar = student.get(made.json().at("/links/calendar").asText().substring(1))
                .text();
        assertThat(calendar).contains("Aula").doesNotContain("Roos");
        assertThat(findings(made.json(), "older-file"))
                .singleElement()
                .asString()
                .contains("out of the timetable");
    }

    @Test
    void groupThatIsGoneFromTheNewerFileIsSaid() {
        String timetable = "api/timetables/"
                + student.post(
                                "api/timetables",
                                "{\"academicYear\": 2026, \"jobs\": [\"" + lectures("S2 COS 326", "P01") + "\"],"
                                        + " \"groups\": {\"COS 326\": {\"PRACTICAL\": [\"P01\"]}}}")
                        .id();

        Student.Answer replaced = takeIn(timetable, lectures("S2 COS 326", "P03"), "");

        String sentence = "COS 326: your practical group P01 is gone; P03 is there.";
        assertThat(findings(replaced.json(), "stale-choice"))
                .singleElement()
                .asString()
                .startsWith(sentence);
        assertThat(findings(student.get(timetable).json(), "stale-choice")).hasSize(1);
        Student.Answer same = student.put(
                timetable,
                "{\"jobs\": [" + replaced.json().at("/jobs/0")
                        + "], \"groups\": {\"COS 326\": {\"PRACTICAL\": [\"P01\"], \"LECTURE\": [\"G01\"]}}}");
        assertThat(same.status()).as("what was chosen before may be sent back").isEqualTo(200);
    }

    @Test
    void mistypedGroupIsRefusedWithTheKnownOnes() {
        String job = lectures("S2 COS 326", "P03");

        for (String groups :
                List.of("\"COS 326\": {\"PRACTICAL\": [\"P1\"]}", "\"COS326\": {\"PRACTICAL\": [\"P03\"]}")) {
            Student.Answer refused = student.post(
                    "api/timetables",
                    "{\"academicYear\": 2026, \"jobs\": [\"" + job + "\"], \"groups\": {" + groups + "}}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().path("detail").asText()).containsAnyOf("Known are: P03.", "Known are: COS 326.");
        }
    }

    @Test
    void fileOfASubscribedCalendarIsDeletedOnlyWhenItsStudentKnowsWhatGoes() {
        String job = lectures("S2 COS 326", "P03");
        String timetable = timetable(job);
        student.post(timetable + "/feed", "");

        Student.Answer asked = student.delete("api/jobs/" + job);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.json().at("/wouldRemove/0").asText()).contains("UP timetable", "COS 326");
        assertThat(asked.json().path("vanishing").toString())
                .isEqualTo("[{\"kind\":\"CALENDAR\",\"timetable\":\"UP timetable\",\"modules\":[\"COS 326\"]}]");
        assertThat(student.get("api/jobs/" + job).status()).isEqualTo(200);
        assertThat(student.delete("api/jobs/" + job + "?confirm=true").status()).isEqualTo(204);
        assertThat(student.get(timetable + "/events").json()).isEmpty();
    }

    @Test
    void testsKeepTheirOwnYearsAndLecturesThatOfTheirFile() {
        String tests = student.read(
                "tests.pdf",
                DrawnSchedule.tests()
                        .row("COS 326", "Test1", "Saturday", "23 Aug 2025", "08:00 - 09:30", "HATFIELD", "Aula")
                        .row("COS 333", "Test1", "Saturday", "14 Mar 2026", "08:00 - 09:30", "HATFIELD", "Aula")
                        .pdf());
        String old = lectures("S2 COS 326");
        String now = lectures("S1 COS 333");

        Student.Answer made = student.post(
                "api/timetables",
                "{\"jobs\": [\"%s\", \"%s\", \"%s\"], \"years\": {\"%s\": 2025, \"%s\": 2026}}"
                        .formatted(tests, old, now, old, now));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode events = student.get("api/timetables/" + made.id() + "/events").json();
        assertThat(starts(events, "COS 326")).contains("2025-08-23T08:00").allMatch(start -> start.startsWith("2025"));
        assertThat(starts(events, "COS 333")).contains("2026-03-14T08:00").allMatch(start -> start.startsWith("2026"));
        assertThat(made.json().path("academicYear").asInt()).isEqualTo(2026);
    }

    @Test
    void yearThatNothingSaysIsProposedAndAskedFor() {
        String job = lectures("S2 COS 326");

        Student.Answer made = student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}");

        assertThat(findings(made.json(), "academic-year-assumed")).hasSize(1);
        assertThat(made.json().at("/files/0/yearAssumed").asBoolean()).isTrue();
        Student.Answer said =
                student.put("api/timetables/" + made.id(), "{\"academicYear\": 2026, \"jobs\": [\"" + job + "\"]}");
        assertThat(findings(said.json(), "academic-year-assumed")).isEmpty();
    }

    private String timetable(String job) {
        return "api/timetables/"
                + student.post("api/timetables", "{\"academicYear\": 2026, \"jobs\": [\"" + job + "\"]}")
                        .id();
    }

    private Student.Answer takeIn(String timetable, String job, String more) {
        return student.post(timetable + "/jobs", "{\"job\": \"" + job + "\"" + more + "}");
    }

    /** @param rows {@code term module venue}, or the code of a practical group of COS 326 in semester 2 */
    private String lectures(String... rows) {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        for (String row : rows) {
            String[] parts = row.split(" ", 4);
            if (parts.length == 1) {
                drawn.row("COS 326", "S2", row, "E ~P", "P1", "Friday", "14:30 - 16:20", "Lab 1", "HATFIELD", "r3");
            } else {
                String venue = parts.length == 4 ? parts[3] : "IT 4-4";
                drawn.row(
                        parts[1] + " " + parts[2],
                        parts[0],
                        "G01",
                        "E ~L",
                        "L1",
                        "Monday",
                        "08:30 - 09:20",
                        venue,
                        "HATFIELD",
                        "r3");
            }
        }
        return student.read("lectures.pdf", drawn.pdf());
    }

    private static List<String> modules(JsonNode timetable) {
        return texts(timetable.path("modules"), "module");
    }

    private static List<String> findings(JsonNode timetable, String code) {
        return StreamSupport.stream(timetable.path("findings").spliterator(), false)
                .filter(finding -> finding.path("code").asText().equals(code))
                .map(finding -> finding.path("message").asText())
                .toList();
    }

    private static List<String> starts(JsonNode events, String module) {
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("module").asText().equals(module))
                .map(event -> event.path("start").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(key).asText())
                .toList();
    }
}
