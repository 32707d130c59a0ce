package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import redis.clients.jedis.Jedis;

/** A student deletes all that is hers: at once, everywhere, and nothing of others. */
class ErasureIT {

    private final TestProduct product = TestProduct.shared();

    @Test
    void nothingOfHersIsLeft() throws SQLException {
        Student student = product.student();
        String job = student.read("exams.pdf", Drawn.exams("COS 451"));
        String timetable = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}")
                        .id();
        String feed = student.post(timetable + "/feed", "").json().path("url").asText();
        Student other = product.student();
        String others = other.read("exams.pdf", Drawn.exams("COS 451"));
        assertThat(student.get(feed).status()).isEqualTo(200);
        String owner = student.cookie().replaceFirst(".*=", "").replaceFirst("\\..*", "");

        Student.Answer deleted = student.delete("api/me");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("upschedule-id=;"))
                .allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(student.get(feed).status()).isEqualTo(404);
        assertThat(student.get("api/jobs").json()).isEmpty();
        assertThat(student.get(timetable).status()).isEqualTo(404);
        assertThat(other.get("api/jobs/" + others + "/schedule").status()).isEqualTo(200);
        try (Jedis redis = new Jedis("127.0.0.1", product.redis().port())) {
            assertThat(redis.exists("upschedule:schedule:" + job)).isFalse();
        }
        assertRowsWith(owner, 0);
    }

    @Test
    void whoHasNothingDeletesNothing() {
        assertThat(product.student().delete("api/me").status()).isEqualTo(204);
    }

    private void assertRowsWith(String owner, int rows) throws SQLException {
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            for (String table : List.of("job", "timetable")) {
                try (ResultSet count =
                        statement.executeQuery("SELECT count(*) FROM " + table + " WHERE owner_id = '" + owner + "'")) {
                    count.next();
                    assertThat(count.getInt(1)).as(table).isEqualTo(rows);
                }
            }
        }
    }
}
