package org.upschedule.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.endtoend.Waiting;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;
import org.upschedule.run.ContainerJobs;
import org.upschedule.run.ProductArchive;

/** Polls are counted while timetables are deleted. */
@ExtendWith(ArquillianExtension.class)
class FeedCountsIT {

    /** For Java the second comes first: it compares the halves of an id as numbers with a sign. */
    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final UUID SECOND = UUID.fromString("ffffffff-0000-4000-8000-000000000001");

    @Inject
    ContainerJobs schema;

    @Inject
    FeedClientGateway clients;

    @Inject
    MetricRegistry metrics;

    @Resource(lookup = "jdbc/schedule")
    DataSource database;

    @Resource(lookup = "concurrent/scheduleWorkers")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive application() {
        return ProductArchive.ofJobs("feed").with(Round.class).with(Lane.class).build(Waiting.class);
    }

    @BeforeEach
    void addFeeds() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (UUID id : List.of(FIRST, SECOND)) {
                statement.execute("DELETE FROM timetable WHERE id = '" + id + "'");
                statement.execute(
                        "INSERT INTO timetable (id, owner_id, name, academic_year, created_at, used_at) VALUES ('" + id
                                + "', '" + id + "', 'Mine', 2026, now(), now())");
                statement.execute(
                        "INSERT INTO feed (timetable_id, token_sha256, created_at, content, etag, modified_at)"
                                + " VALUES ('" + id + "', sha256('" + id + "'), now(), '', '', now())");
            }
        }
        count();
    }

    @Test
    void countsOfManyFeedsAreAdded() throws SQLException {
        count();

        assertThat(number("SELECT sum(fetches) FROM feed_client WHERE timetable_id IN ('" + FIRST + "', '" + SECOND
                        + "')"))
                .isEqualTo(4);
    }

    @Test
    void countingAndDeletingDoNotWaitForEachOther() throws Exception {
        long before = retries();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("DELETE FROM timetable WHERE id = '" + FIRST + "'");
            Future<?> counting = executor.submit(this::count);
            Waiting.until("the count waits for the deletion", Duration.ofSeconds(30), this::somebodyWaits);

            statement.execute("DELETE FROM timetable WHERE id = '" + SECOND + "'");
            other.commit();
            other.setAutoCommit(true);

            counting.get(30, TimeUnit.SECONDS);
        }
        assertThat(retries()).isEqualTo(before);
    }

    private void count() {
        clients.add(List.of(
                new PollCount(FIRST, FeedClient.GOOGLE, 1, Duration.ZERO),
                new PollCount(SECOND, FeedClient.GOOGLE, 1, Duration.ZERO)));
    }

    private long retries() {
        return metrics.counter("upschedule_transactions_retried").getCount();
    }

    private boolean somebodyWaits() {
        return number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0;
    }

    private long number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
