package org.upschedule.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.upschedule.run.PostgresServer;

/** A database as a version before has left it, its server stopped. */
final class StoredDatabase {

    private StoredDatabase() {}

    /**
     * @param schema the last migration that the version had
     * @param script INSERTs
     */
    static void leave(PostgresServer postgres, String schema, String script) {
        try (PostgresServer running = postgres.start();
                Connection connection = running.connect();
                Statement statement = connection.createStatement()) {
            Flyway.configure()
                    .dataSource(running.jdbcUrl(), running.user(), running.password())
                    .locations("classpath:db/migration")
                    .target(schema)
                    .load()
                    .migrate();
            statement.setEscapeProcessing(false); // the braces are JSON
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the version before could not be made", e);
        }
    }
}
