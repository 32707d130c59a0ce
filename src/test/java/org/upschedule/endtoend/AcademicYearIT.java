package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** An administrator corrects the dates of a year; everybody sees them, and calendars follow. */
class AcademicYearIT {

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();

    private Student.Answer put(String path, String file, String token, String ifMatch) {
        HttpRequest.Builder request = student.request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(file));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return student.send(request);
    }

    private JsonNode preview(String year, String file) {
        Student.Answer answer = product.student()
                .with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                .post("api/admin/academic-years/" + year + "/preview", file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void assertProblem(Student.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:" + type);
    }

    @Test
    void everybodySeesTheYearsAndWhereTheyComeFrom() {
        Student.Answer years = student.get("api/academic-years");

        assertThat(years.status()).isEqualTo(200);
        assertThat(years.json().findValuesAsText("year")).contains("2017", "2018", "2025", "2026");
        assertThat(student.get("api/academic-years/2018")
                        .json()
                        .path("terms")
                        .path("S1")
                        .path("from")
                        .asText())
                .isEqualTo("2018-02-05");
        assertProblem(student.get("api/academic-years/1999"), 404, "not-found");
    }

    /** Of a year that no other test uses: the product is shared. */
    @Test
    void editIsKeptWithItsHistoryAndCalendarsFollow() {
        String file = student.get("api/academic-years/2026").text().replace("2026", "2027");
        Student.Answer first = put("api/academic-years/2027", file, TestProduct.ADMIN_TOKEN, null);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        String job = student.read("lectures.pdf", Drawn.lectures("COS 777"));
        String calendar = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + job + "\"], \"academicYear\": 2027}")
                        .id()
                + "/calendar.ics";
        assertThat(student.get(calendar).text()).contains("DTSTART;TZID=Africa/Johannesburg:20270719T083000");

        String later = file.replace("2027-07-13", "2027-07-20");
        JsonNode preview = preview("2027", later);
        assertThat(preview.path("estimate").asBoolean()).isFalse();
        assertThat(preview.path("changed").asLong()).isEqualTo(1);
        assertThat(preview.path("events").path("datesRemoved").asLong()).isPositive();
        assertThat(preview("2027", file).path("changed").asLong()).isZero();
        assertThat(student.get(calendar).text()).contains("DTSTART;TZID=Africa/Johannesburg:20270719T083000");
        Student.Answer edited = put("api/academic-years/2027", later, TestProduct.ADMIN_TOKEN, first.header("ETag"));

        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(student.get("api/academic-years/2027/versions").json().findValuesAsText("version"))
                .containsExactly("2", "1");
        Waiting.until("the calendar has the new dates", Duration.ofSeconds(60), () -> student.get(calendar)
                .text()
                .contains("DTSTART;TZID=Africa/Johannesburg:20270726T083000"));
        assertProblem(
                put("api/academic-years/2027", file, TestProduct.ADMIN_TOKEN, first.header("ETag")),
                412,
                "changed-meanwhile");
    }

    @Test
    void onlyTheTokenLetsThrough() {
        String file = student.get("api/academic-years/2017").text();

        Student.Answer without = put("api/academic-years/2017", file, null, null);
        assertProblem(without, 401, "token-needed");
        assertThat(without.header("WWW-Authenticate")).startsWith("Bearer");
        assertProblem(put("api/academic-years/2017", file, "guess", null), 401, "token-needed");
    }

    @Test
    void wrongFileIsRefusedWithItsKey() {
        ObjectNode file =
                (ObjectNode) student.get("api/academic-years/2018").json().deepCopy();
        ((ObjectNode) file.path("terms").path("S1")).put("to", "2018-02-30");

        Student.Answer refused = put("api/academic-years/2018", file.toString(), TestProduct.ADMIN_TOKEN, null);

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.json().path("detail").asText()).contains("terms.S1.to");
        assertProblem(
                put("api/academic-years/2019", file.toString(), TestProduct.ADMIN_TOKEN, null), 400, "invalid-request");
        assertProblem(put("api/academic-years/2018", "[]", TestProduct.ADMIN_TOKEN, null), 400, "invalid-request");
        assertProblem(
                product.student()
                        .with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                        .post("api/admin/academic-years/2018/preview", file.toString()),
                400,
                "invalid-request");
        assertProblem(student.post("api/admin/academic-years/2018/preview", file.toString()), 401, "token-needed");
    }
}
