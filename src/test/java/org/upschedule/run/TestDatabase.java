package org.upschedule.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.upschedule.job.StateChanges.Connections;

/** Looks into the database of a product under test. */
public final class TestDatabase {

    private TestDatabase() {}

    /** The one number that a query answers. */
    public static long count(PostgresServer postgres, String query) {
        return count(postgres::connect, query);
    }

    /** The same of a database that several servers may have. */
    public static long count(Connections connections, String query) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
