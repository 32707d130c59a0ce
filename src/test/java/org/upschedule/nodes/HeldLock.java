package org.upschedule.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.upschedule.job.StateChanges.Connections;

/** A lock on the table of jobs, as a change of the table by hand takes it: every statement on a job waits. */
final class HeldLock implements AutoCloseable {

    private final Connection connection;

    private HeldLock(Connection connection) {
        this.connection = connection;
    }

    static HeldLock take(Connections connections) {
        try {
            Connection connection = connections.open();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE job IN ACCESS EXCLUSIVE MODE");
            }
            return new HeldLock(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
