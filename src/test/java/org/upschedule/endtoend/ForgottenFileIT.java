package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import redis.clients.jedis.Jedis;

/** A file that is deleted while a calendar is made of it leaves the calendar too. */
class ForgottenFileIT {

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();

    @Test
    void calendarThatIsMadeMeanwhileIsMadeOfWhatIsLeft() throws Exception {
        String kept = student.read("kept.pdf", Drawn.exams("COS 411"));
        String deleted = student.read("deleted.pdf", Drawn.exams("COS 412"));
        String id = student.post("api/timetables", "{\"jobs\": [\"%s\", \"%s\"]}".formatted(kept, deleted))
                .id();
        try (Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            String row = " WHERE timetable_id = '" + id + "'";
            statement.execute("UPDATE timetable_calendar SET due_at = now()" + row);
            database.setAutoCommit(false);
            statement.execute("UPDATE timetable_calendar SET due_at = now()" + row);

            CompletableFuture<String> events = CompletableFuture.supplyAsync(
                    () -> student.get("api/timetables/" + id + "/events").text());
            Waiting.until("the calendar is being made", Duration.ofSeconds(10), () -> waitsForALock());
            statement.execute("DELETE FROM job WHERE id = '" + deleted + "'");
            try (Jedis redis = new Jedis("127.0.0.1", product.redis().port())) {
                assertThat(redis.del("upschedule:schedule:" + deleted)).isOne();
            }
            database.commit();

            assertThat(events.get(30, TimeUnit.SECONDS)).contains("COS 411").doesNotContain("COS 412");
        }
    }

    private boolean waitsForALock() {
        return product.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND query LIKE '%timetable_calendar%'")
                > 0;
    }
}
