package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;

/** The path of an upload: a PDF goes in, a schedule and a calendar come out, for its owner alone. */
class UploadIT {

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();

    @Test
    void uploadIsAcceptedReadAndShown() {
        byte[] pdf = Drawn.lectures("COS " + 100);

        Student.Answer accepted = student.upload("my lectures.pdf", pdf);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo(product.address() + "api/jobs/" + accepted.id());
        assertThat(accepted.json().path("status").asText()).isEqualTo("QUEUED");
        JsonNode job = student.awaitEnd(accepted.id(), java.time.Duration.ofSeconds(30));
        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("kind").asText()).isEqualTo("LECTURES");
        assertThat(job.path("fileName").asText()).isEqualTo("my lectures.pdf");
        assertThat(job.path("size").asInt()).isEqualTo(pdf.length);
        assertThat(job.path("attempts").asInt()).isEqualTo(1);
        assertThat(job.path("problem").isNull()).isTrue();
        JsonNode schedule =
                student.get("api/jobs/" + accepted.id() + "/schedule").json();
        assertThat(schedule.path("kind").asText()).isEqualTo("LECTURES");
        assertThat(schedule.path("entries").get(0).path("module").asText()).isEqualTo("COS 100");
        assertThat(student.get("api/jobs/" + accepted.id() + "/file").response().body())
                .isEqualTo(pdf);
    }

    /** Browsers send the bytes of UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"rooster–één.pdf", "Σχέδιο 課表 📅.pdf", "family 👩‍👩‍👧.pdf", "first\u2028second.pdf"})
    void fileNameIsKept(String name) {
        Student.Answer accepted = student.upload(name, Drawn.exams("COS 107"));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("fileName").asText()).isEqualTo(name);
        assertThat(student.get("api/jobs/" + accepted.id())
                        .json()
                        .path("fileName")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void sameBytesFromTheSameOwnerAreTheSameJob() {
        byte[] pdf = Drawn.exams("COS 101");
        String first = student.read("a.pdf", pdf);

        Student.Answer again = student.upload("b.pdf", pdf);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first);
        assertThat(again.json().path("status").asText()).isEqualTo("COMPLETED");
        assertThat(product.student().upload("a.pdf", pdf).id()).isNotEqualTo(first);
    }

    @Test
    void somebodyElseSeesNothing() {
        String job = student.read("tests.pdf", Drawn.tests("COS 102"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        Student other = product.student();

        for (String path : new String[] {
            "api/jobs/" + job,
            "api/jobs/" + job + "/schedule",
            "api/jobs/" + job + "/file",
            "api/timetables/" + timetable,
            "api/timetables/" + timetable + "/calendar.ics"
        }) {
            assertThat(student.get(path).status()).as(path).isEqualTo(200);
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.delete("api/jobs/" + job).status()).isEqualTo(404);
        assertThat(other.delete("api/timetables/" + timetable).status()).isEqualTo(404);
        assertThat(other.get("api/jobs").json()).isEmpty();
        assertThat(other.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").status())
                .isEqualTo(404);
        assertThat(student.get("api/jobs/" + job).status()).isEqualTo(200);
    }

    @Test
    void forgedCookieIsANewOwner() {
        String job = student.read("exams.pdf", Drawn.exams("COS 103"));
        Student forger = product.student();

        Student.Answer answer = forger.send(forger.request("api/jobs/" + job)
                .header(
                        "Cookie",
                        "upschedule-owner=" + UUID.randomUUID() + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .GET());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void forwardedHeadersOfStrangersAreIgnored() {
        Student liar = product.student().with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "evil.example");

        Student.Answer accepted = liar.upload("exams.pdf", Drawn.exams("COS 106"));

        assertThat(accepted.header("Location")).startsWith(product.address().toString());
        assertThat(accepted.header("Set-Cookie")).doesNotContain("Secure");
    }

    @Test
    void calendarOfATimetable() {
        String lectures = student.read("lectures.pdf", Drawn.lectures("COS 104"));
        String exams = student.read("exams.pdf", Drawn.exams("COS 104"));

        Student.Answer made = student.post(
                "api/timetables", "{\"name\": \"My year\", \"jobs\": [\"" + lectures + "\", \"" + exams + "\"]}");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(product.address() + "api/timetables/" + made.id());
        Student.Answer calendar = student.get("api/timetables/" + made.id() + "/calendar.ics");
        assertThat(calendar.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(calendar.header("Content-Disposition")).contains("attachment");
        assertThat(calendar.text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("COS 104", "RRULE:", "TZID=Africa/Johannesburg", "My year");
        assertThat(student.get("api/timetables/" + made.id() + "/calendar.ics").text())
                .as("the same input gives the same bytes")
                .isEqualTo(calendar.text());
    }

    @Test
    void forgottenJobIsGone() {
        String job = student.read("exams.pdf", Drawn.exams("COS 105"));

        assertThat(student.delete("api/jobs/" + job).status()).isEqualTo(204);

        assertThat(student.get("api/jobs/" + job).status()).isEqualTo(404);
        assertThat(student.get("api/jobs/" + job + "/schedule").status()).isEqualTo(404);
        assertThat(student.get("api/jobs").json()).isEmpty();
    }
}
