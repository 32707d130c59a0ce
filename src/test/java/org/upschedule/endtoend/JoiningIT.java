package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.qr.QrCode;

/** A second browser becomes the same owner by a link that works once and for minutes. */
class JoiningIT {

    private final TestProduct product = TestProduct.shared();
    private final Student phone = product.student();
    private final Student laptop = product.student();

    private static String newLink(Student student) {
        Student.Answer answer = student.post("api/me/links", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String address = answer.json().path("address").asText();
        assertThat(address).contains("/#join=").doesNotContain("?");
        assertThat(answer.json().path("qr").asText()).isEqualTo(QrCode.svg(address));
        assertThat(answer.json().path("expiresAt").asText()).isNotBlank();
        return address.replaceFirst(".*#join=", "");
    }

    private static Student.Answer join(Student student, String secret, boolean confirm) {
        return student.post("api/me/joins", "{\"secret\": \"" + secret + "\", \"confirm\": " + confirm + "}");
    }

    private static String timetable(Student student, String job) {
        return student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
    }

    @Test
    void bothSeeTheSameTimetables() {
        String timetable = timetable(phone, phone.read("exams.pdf", Drawn.exams("COS 720")));
        String secret = newLink(phone);

        Student.Answer joined = join(laptop, secret, false);

        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(laptop.get("api/timetables/" + timetable).status()).isEqualTo(200);
        laptop.delete("api/timetables/" + timetable);
        assertThat(phone.get("api/timetables/" + timetable).status()).isEqualTo(404);
    }

    @Test
    void linkWorksOnce() {
        String secret = newLink(phone);
        join(laptop, secret, false);

        Student.Answer again = join(product.student(), secret, false);

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.json().path("detail").asText()).contains("works once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", "' OR 1=1 --"})
    void otherSecretsAreAllTheSame(String secret) {
        assertThat(join(laptop, secret, true).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"secret\": 7}", "{\"secret\": \"x\", \"more\": 1}", "[]", ""})
    void whatIsNoRequestIsRefused(String body) {
        assertThat(laptop.post("api/me/joins", body).status()).isEqualTo(400);
    }

    @Test
    void linkEnds() throws SQLException {
        String secret = newLink(phone);
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            statement.execute("UPDATE joining_link SET expires_at = now() - interval '1 second'");
        }

        assertThat(join(laptop, secret, false).status()).isEqualTo(404);
    }

    @Test
    void oldestOfManyLinksMakesRoom() {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            secrets.add(newLink(phone));
        }

        assertThat(join(product.student(), secrets.get(0), false).status()).isEqualTo(404);
        assertThat(join(product.student(), secrets.get(1), false).status()).isEqualTo(200);
        assertThat(join(product.student(), secrets.get(5), false).status()).isEqualTo(200);
    }

    @Test
    void whatTheBrowserHasComesAlongAfterItIsAsked() {
        byte[] both = Drawn.exams("COS 721");
        String phones = phone.read("both.pdf", both);
        String laptops = laptop.read("both.pdf", both);
        String more = laptop.read("more.pdf", Drawn.exams("COS 722"));
        String timetable = timetable(laptop, laptops);
        String feed = laptop.subscribe(timetable);
        String secret = newLink(phone);

        Student.Answer asked = join(laptop, secret, false);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.json().path("type").asText()).isEqualTo("urn:upschedule:problem:would-merge");
        assertThat(asked.json().path("detail").asText()).contains("2 files and 1 timetable");
        assertThat(laptop.get("api/jobs/" + phones).status())
                .as("nothing happened yet")
                .isEqualTo(404);

        Student.Answer joined = join(laptop, secret, true);
        assertThat(joined.json().toString()).isEqualTo("{\"files\":2,\"timetables\":1}");
        for (Student each : List.of(phone, laptop)) {
            for (String job : List.of(phones, laptops, more)) {
                assertThat(each.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);
            }
            assertThat(each.get("api/timetables/" + timetable).status()).isEqualTo(200);
            assertThat(each.upload("both.pdf", both).json().path("id").asText())
                    .as("known by its bytes")
                    .isEqualTo(phones);
        }
        assertThat(laptop.get(feed).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoOpenItAtOnceOneJoins() throws Exception {
        String secret = newLink(phone);
        List<Callable<Integer>> browsers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Student browser = product.student();
            browser.get("api/jobs");
            browsers.add(() -> join(browser, secret, false).status());
        }

        List<Integer> statuses = AtOnce.statuses(browsers.size(), browsers);

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 404).hasSize(7);
    }

    @Test
    void whoDeletesAllIsJoinedByNobody() {
        String secret = newLink(phone);
        phone.delete("api/me");

        assertThat(join(laptop, secret, false).status()).isEqualTo(404);
    }
}
