package org.upschedule.database;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.upschedule.Component;
import org.upschedule.request.Stopwatch;

/**
 * Runs the gateways' SQL in the transaction of the caller, or where there is none, each statement in its own. It asks the pool for each
 * statement: within a transaction that is always the same connection, and the entity manager's too. Plain JDBC, because most of the
 * time of a native query through JPA is EclipseLink's (docs/adr/0023-sql-by-jdbc-entities-by-jpa.md). What an entity is changed to is
 * written at the end of the transaction, so a statement before that does not see it.
 *
 * <p>Statements are constants. Parameters are numbered from {@code ?1}; a {@link Duration} arrives as text in ISO 8601, which
 * PostgreSQL takes with {@code CAST(?1 AS interval)}.
 */
@Component
public class NativeSql {

    /**
     * A condition that is always true, for a change that may be lost when the database crashes, because the product does it again: its
     * transaction is not written to the disk at once, but within 0.6 s (PostgreSQL, 30.4 Asynchronous Commit). The condition holds for the
     * statement's transaction alone.
     */
    public static final String WITHOUT_WAITING_FOR_DISK = "set_config('synchronous_commit', 'off', true) = 'off'";

    private final Map<String, NumberedSql> statements = new ConcurrentHashMap<>();

    private final CommitTimes commits;

    @Resource(lookup = "jdbc/schedule")
    private DataSource dataSource;

    @Inject
    NativeSql(CommitTimes commits) {
        this.commits = commits;
    }

    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /**
     * @return how many rows were inserted, changed or deleted
     * @throws PersistenceException where the database refuses or does not answer; its cause says why
     */
    public int update(String sql, Object... parameters) {
        return execute(sql, parameters, PreparedStatement::executeUpdate);
    }

    /**
     * @return what {@code reading} makes of each row, in the order of the rows
     * @throws PersistenceException where the database refuses or does not answer; its cause says why
     */
    public <T> List<T> rows(String sql, Function<Row, T> reading, Object... parameters) {
        return execute(sql, parameters, statement -> {
            try (ResultSet answer = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (answer.next()) {
                    rows.add(reading.apply(row(answer)));
                }
                return rows;
            }
        });
    }

    /** @throws PersistenceException where there is not exactly one row, or as above */
    public <T> T row(String sql, Function<Row, T> reading, Object... parameters) {
        List<T> rows = rows(sql, reading, parameters);
        if (rows.size() != 1) {
            throw new PersistenceException("One row was expected, and there are " + rows.size() + ": " + sql);
        }
        return rows.get(0);
    }

    private <T> T execute(String sql, Object[] parameters, Execution<T> execution) {
        commits.time();
        NumberedSql numbered = statements.computeIfAbsent(sql, NumberedSql::of);
        try (Connection connection = Stopwatch.time(Stopwatch.Part.CONNECTION, dataSource::getConnection)) {
            return Stopwatch.time(Stopwatch.Part.DATABASE, () -> execute(connection, numbered, parameters, execution));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static <T> T execute(
            Connection connection, NumberedSql numbered, Object[] parameters, Execution<T> execution)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(numbered.text())) {
            int[] uses = numbered.uses();
            for (int i = 0; i < uses.length; i++) {
                statement.setObject(i + 1, parameter(parameters[uses[i]]));
            }
            return execution.of(statement);
        }
    }

    private static Object parameter(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof Duration duration ? duration.toString() : value;
    }

    private static Row row(ResultSet answer) throws SQLException {
        Object[] columns = new Object[answer.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = answer.getObject(i + 1);
        }
        return new Row(columns);
    }
}
