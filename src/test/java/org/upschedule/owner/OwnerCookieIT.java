package org.upschedule.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.digest.Hmac;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;

/** A student who comes now and then stays the same, whichever version of the product has let her in. */
class OwnerCookieIT {

    private static TestProduct product;
    private static OwnerToken token;

    @BeforeAll
    static void start() throws SQLException {
        product = TestProduct.inProduction();
        product.student().get("api/jobs"); // makes the key
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT value FROM signing_key WHERE name = 'owner'")) {
            rows.next();
            token = new OwnerToken(new Hmac(rows.getBytes(1)));
        }
    }

    private final Student student = product.student();
    private final String job = student.read("exams.pdf", Drawn.exams("COS 710"));
    private final UUID owner = ownerOf(job);

    private static UUID ownerOf(String job) {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT owner_id FROM job WHERE id = '" + job + "'")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser with these cookies is answered. */
    private Student.Answer with(String... cookies) {
        return product.student().with("Cookie", String.join("; ", cookies)).get("api/jobs/" + job);
    }

    private static List<String> set(Student.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    @Test
    void freshCookieIsNotIssuedAgain() {
        Student.Answer answer = student.get("api/jobs/" + job);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(set(answer)).isEmpty();
    }

    @Test
    void cookieOfAMonthAgoIsRenewedInBothForms() {
        Student.Answer answer =
                with("upschedule-id=" + token.sign(owner, Instant.now().minus(Duration.ofDays(31))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(set(answer)).hasSize(2).anyMatch(cookie -> cookie.startsWith("upschedule-owner=" + owner + "."));
        String renewed = set(answer).stream()
                .filter(cookie -> cookie.startsWith("upschedule-id="))
                .findFirst()
                .orElseThrow();
        assertThat(renewed).contains("Max-Age=34560000", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(set(with(renewed.replaceFirst(";.*", "")))).isEmpty();
    }

    @Test
    void cookieOfMoreThanAYearAgoIsNobody() {
        assertThat(with("upschedule-id=" + token.sign(owner, Instant.now().minus(Duration.ofDays(401))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cookieOfTheVersionBeforeIsKnownAndRenewed() {
        Student.Answer answer = with("upschedule-owner=" + token.signAsBefore(owner));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(set(answer)).anyMatch(cookie -> cookie.startsWith("upschedule-id=" + owner + "."));
    }

    @Test
    void behindTlsTheNameBelongsToOurHost() {
        Student behindTls = product.student().with("X-Forwarded-Proto", "https");

        Student.Answer answer = behindTls.get("api/jobs");

        assertThat(set(answer))
                .anyMatch(cookie -> cookie.startsWith("__Host-upschedule-id=")
                        && cookie.contains("Secure")
                        && cookie.contains("Path=/")
                        && !cookie.contains("Domain"));
        assertThat(product.student()
                        .with("X-Forwarded-Proto", "https")
                        .with("Cookie", "__Host-upschedule-id=" + token.sign(owner, Instant.now()))
                        .get("api/jobs/" + job)
                        .status())
                .isEqualTo(200);
        assertThat(product.student()
                        .with("X-Forwarded-Proto", "https")
                        .with("Cookie", "upschedule-id=" + token.sign(owner, Instant.now()))
                        .get("api/jobs/" + job)
                        .status())
                .as("another host of the university may have set it")
                .isEqualTo(404);
    }

    /** RFC 6797: a browser that knows this asks for nothing without TLS any more. */
    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        for (String path : new String[] {"", "api/jobs", "none"}) {
            assertThat(product.student()
                            .with("X-Forwarded-Proto", "https")
                            .get(path)
                            .header("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000");
            assertThat(product.student().get(path).header("Strict-Transport-Security"))
                    .as(path)
                    .isNull();
        }
    }

    @Test
    void forgettingWinsOverRenewing() {
        Student.Answer answer = product.student()
                .with(
                        "Cookie",
                        "upschedule-id=" + token.sign(owner, Instant.now().minus(Duration.ofDays(31))))
                .delete("api/me");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(set(answer)).isNotEmpty().allMatch(cookie -> cookie.contains("Max-Age=0"));
    }
}
