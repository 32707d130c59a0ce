package org.upschedule.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.upschedule.Component;

/**
 * The product's clock and the database's, in tests that do not wait: both say the same, and stand still until they are moved.
 * Each deployment, and so each class of tests, begins at the real time.
 */
@Component
public class MovableClock extends Clock {

    @Resource(lookup = "jdbc/schedule")
    private DataSource database;

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /**
     * Gives the database a clock that can be set: a {@code now()} of its own, which the role's search path puts before that of
     * PostgreSQL. To be called before the product connects; until a {@code MovableClock} sets it, the clock is the real one.
     */
    public static void install(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA moved");
            statement.execute("CREATE TABLE moved.clock (stands_at timestamptz, ahead interval NOT NULL DEFAULT '0')");
            statement.execute("INSERT INTO moved.clock DEFAULT VALUES");
            statement.execute("""
                    CREATE FUNCTION moved.now() RETURNS timestamptz STABLE LANGUAGE sql
                    RETURN (SELECT coalesce(stands_at, pg_catalog.now() + ahead) FROM moved.clock)""");
            statement.execute("ALTER ROLE CURRENT_USER SET search_path = public, moved, pg_catalog");
        }
    }

    /** Lets the database's clock go on, so far ahead of those of the nodes; behind them where it is negative. */
    public static void setAhead(Connection owner, Duration ahead) throws SQLException {
        try (PreparedStatement set = owner.prepareStatement("UPDATE moved.clock SET ahead = CAST(? AS interval)")) {
            set.setString(1, ahead.toString());
            set.executeUpdate();
        }
    }

    @PostConstruct
    void begin() {
        setDatabase();
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
        setDatabase();
    }

    /** A {@code now()} that is not this clock's would make every test of a time meaningless: so it is looked at each time. */
    private void setDatabase() {
        try (Connection connection = database.getConnection();
                PreparedStatement set = connection.prepareStatement("UPDATE moved.clock SET stands_at = ?");
                PreparedStatement ask = connection.prepareStatement("SELECT now() = ?")) {
            OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
            set.setObject(1, time);
            set.executeUpdate();
            ask.setObject(1, time);
            try (var answer = ask.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    throw new IllegalStateException("The database's clock does not follow");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product asks for instants");
    }
}
