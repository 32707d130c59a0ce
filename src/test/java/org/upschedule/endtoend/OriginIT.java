package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;

/** Another site cannot use a student's cookie, no cache keeps what is hers, and no made-up host gets into an address. */
class OriginIT {

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private String job;
    private String body;

    @BeforeEach
    void read() {
        job = student.read("tests.pdf", Drawn.tests("COS 441"));
        body = "{\"jobs\": [\"" + job + "\"]}";
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1"
    })
    void otherSitesChangeNothing(String header, String value) {
        Student.Answer answer = student.with(header, value).post("api/timetables", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ourPageDoes(String site) {
        assertThat(student.with("Sec-Fetch-Site", site)
                        .post("api/timetables", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void pageOfAnOlderBrowserDoes() {
        String origin = "http://" + product.address().getAuthority();

        assertThat(student.with("Origin", origin).post("api/timetables", body).status())
                .isEqualTo(201);
    }

    @Test
    void noCacheKeepsWhatIsHers() {
        String timetable =
                "api/timetables/" + student.post("api/timetables", body).id();

        for (String path : new String[] {
            "api/jobs",
            "api/jobs/" + job,
            "api/jobs/" + job + "/schedule",
            "api/jobs/" + job + "/file",
            "api/jobs/" + job + "/receipts/entries/0",
            timetable,
            timetable + "/events",
            timetable + "/calendar.ics",
            "api/jobs/no-id"
        }) {
            assertThat(student.get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    /** By it the page's service worker knows whose answer it has kept. */
    @Test
    void answersTellWhoseTheyAreAndNothingMore() {
        String tag = student.get("api/jobs").header("Upschedule-Owner");

        assertThat(tag).matches("[0-9a-f]{32}");
        assertThat(student.cookie()).doesNotContain(tag);
        assertThat(student.upload("tests.pdf", Drawn.tests("COS 442")).header("Upschedule-Owner"))
                .isEqualTo(tag);
        assertThat(product.student().get("api/jobs").header("Upschedule-Owner"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(tag);
    }

    @Test
    void madeUpHostIsInNoAddress() throws IOException {
        String timetable = student.post("api/timetables", body).id();

        assertThat(raw("POST /api/timetables/" + timetable + "/feed", ""))
                .startsWith("HTTP/1.1 409")
                .contains("urn:upschedule:problem:address-unknown", "upschedule.public-address")
                .doesNotContain("evil.example");
        assertThat(raw("POST /api/timetables", body))
                .startsWith("HTTP/1.1 201")
                .contains("\r\nLocation: /api/timetables/")
                .doesNotContain("evil.example");
    }

    private String raw(String line, String content) throws IOException {
        return RawHttp.send(
                product.address(),
                line + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: " + student.cookie()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length() + "\r\n\r\n"
                        + content);
    }
}
