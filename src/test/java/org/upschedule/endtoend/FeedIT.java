package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.qr.QrCode;

/** A feed as calendar programs meet it. */
class FeedIT {

    private static final String GOOGLE = "Google-Calendar-Importer";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student program = product.student();
    private String timetable;
    private JsonNode addresses;
    private String feed;

    @BeforeEach
    void subscribe() {
        String job = student.read("exams.pdf", Drawn.exams("COS 301"));
        timetable = student.post("api/timetables", "{\"name\": \"Mine & more\", \"jobs\": [\"" + job + "\"]}")
                .id();
        Student.Answer made = student.post("api/timetables/" + timetable + "/feed", "");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        addresses = made.json();
        feed = addresses.path("url").asText();
    }

    @Test
    void addressesAreForProgramsAndForPages() {
        assertThat(feed).matches(product.address() + "feeds/[A-Za-z0-9_-]{43}\\.ics");
        String webcal = feed.replaceFirst("^https?", "webcal");
        assertThat(addresses.path("webcal").asText()).isEqualTo(webcal);
        assertThat(addresses.path("google").asText())
                .isEqualTo("https://calendar.google.com/calendar/render?cid="
                        + webcal.replace(":", "%3A").replace("/", "%2F"));
        assertThat(addresses.path("outlook").asText()).endsWith("&name=Mine%20%26%20more");
        assertThat(addresses.path("qr").asText()).isEqualTo(QrCode.svg(webcal));
    }

    @Test
    void feedIsACalendarWithoutACookie() {
        Student.Answer answer = program.get(feed);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar; charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n", "X-PUBLISHED-TTL:PT4H\r\n", "COS 301");
    }

    @Test
    void headAnswersLikeGetWithoutTheCalendar() {
        Student.Answer get = program.get(feed);

        Student.Answer head = program.send(program.request(feed).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
        for (String header : new String[] {"ETag", "Last-Modified", "Content-Length", "Content-Type"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
    }

    @Test
    void whoHasTheBytesIsToldSo() {
        Student.Answer get = program.get(feed);
        String etag = get.header("ETag");

        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        for (String known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
            Student.Answer answer = ifNoneMatch(known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(etag);
            assertThat(answer.response().body()).isEmpty();
        }
        assertThat(ifNoneMatch("\"other\"").status()).isEqualTo(200);
        assertThat(program.send(program.request(feed).header("If-Modified-Since", get.header("Last-Modified")))
                        .status())
                .isEqualTo(304);
        assertThat(program.send(program.request(feed)
                                .header("If-None-Match", "\"other\"")
                                .header("If-Modified-Since", get.header("Last-Modified")))
                        .status())
                .as("If-None-Match wins")
                .isEqualTo(200);
    }

    /** RFC 9110, 13.1.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "2026-02-09T08:30:15Z",
                "Mon, 09 Feb 2026",
                "yesterday",
                "Mon, 31 Foo 2026 08:30:15 GMT"
            })
    void ifModifiedSinceThatIsNoDateIsIgnored(String noDate) {
        Student.Answer get = program.send(program.request(feed).header("If-Modified-Since", noDate));

        assertThat(get.status()).isEqualTo(200);
        assertThat(get.text()).contains("COS 301");
        assertThat(program.send(program.request(feed)
                                .header("If-None-Match", get.header("ETag"))
                                .header("If-Modified-Since", noDate))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "REPORT", "OPTIONS", "get", "POST", "MKCALENDAR"})
    void programThatTriesCalDavFirstIsToldThatThisIsAFeed(String method) {
        Student.Answer answer = program.send(program.request(feed).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:method-not-allowed");
    }

    @Test
    void newAddressEndsTheOldOne() {
        String newer = student.subscribe(timetable);

        assertThat(program.get(feed).status()).isEqualTo(404);
        assertThat(program.get(newer).status()).isEqualTo(200);
    }

    @Test
    void revokedAndUnknownAddressesAreNotThere() {
        assertThat(student.delete("api/timetables/" + timetable + "/feed").status())
                .isEqualTo(204);

        for (String path : new String[] {feed, "feeds/short.ics", "feeds/", feed.replace(".ics", "")}) {
            Student.Answer answer = program.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:upschedule:problem:not-found");
        }
        assertThat(student.get("api/timetables/" + timetable)
                        .json()
                        .path("feed")
                        .isNull())
                .isTrue();
    }

    @Test
    void forgottenTimetableHasNoFeed() {
        assertThat(student.delete("api/timetables/" + timetable).status()).isEqualTo(204);

        assertThat(program.get(feed).status()).isEqualTo(404);
    }

    @Test
    void somebodyElseMakesAndRevokesNothing() {
        Student other = product.student();

        assertThat(other.post("api/timetables/" + timetable + "/feed", "").status())
                .isEqualTo(404);
        assertThat(other.delete("api/timetables/" + timetable + "/feed").status())
                .isEqualTo(404);
        assertThat(program.get(feed).status()).isEqualTo(200);
    }

    @Test
    void studentSeesWhoAsks() {
        program.send(program.request(feed).header("User-Agent", GOOGLE));
        program.send(program.request(feed).header("User-Agent", GOOGLE));
        program.send(program.request(feed).header("User-Agent", "iOS/18.0 (22A3354) dataaccessd/1.0"));

        Waiting.until(
                "the polls are written down",
                Duration.ofSeconds(10),
                () -> use().path("fetches").asInt() == 3);
        assertThat(use().path("clients").toString()).contains("GOOGLE", "APPLE").doesNotContain("OUTLOOK");
        assertThat(use().path("lastFetchAt").asText()).isNotEmpty();
        assertThat(program.get("metrics?scope=application").text())
                .contains("upschedule_feed_polls_total{client=\"google\"", "outcome=\"sent\"");
    }

    @Test
    void timetableIsInUseWhileItsFeedIsPolled() throws SQLException {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            String ofTimetable = " WHERE id = '" + timetable + "'";
            statement.execute("UPDATE timetable SET used_at = now() - interval '2 days'" + ofTimetable);

            program.get(feed);

            String usedToday = "SELECT 1 FROM timetable" + ofTimetable + " AND used_at > now() - interval '1 day'";
            Waiting.until("the poll counts as use", Duration.ofSeconds(10), () -> hasRow(statement, usedToday));
        }
    }

    @Test
    void addressIsInNoLogAndNoMetric() throws IOException {
        program.get(feed);
        String token = feed.substring(feed.lastIndexOf('/') + 1).replace(".ics", "");

        assertThat(product.log()).doesNotContain(token);
        assertThat(program.get("metrics").text()).doesNotContain(token);
    }

    private JsonNode use() {
        return student.get("api/timetables/" + timetable).json().path("feed");
    }

    private static boolean hasRow(Statement statement, String query) {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Student.Answer ifNoneMatch(String etags) {
        return program.send(program.request(feed).header("If-None-Match", etags));
    }
}
