package org.upschedule.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.upschedule.run.PostgresServer;

/** Keeps the table of jobs to itself: whoever asks for one waits, with a connection of the product's pool in hand. */
public final class HeldJobs implements AutoCloseable {

    private final Connection connection;
    private final ExecutorService askers = Executors.newCachedThreadPool();

    public HeldJobs(PostgresServer postgres) throws SQLException {
        connection = postgres.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE job IN ACCESS EXCLUSIVE MODE");
        }
    }

    /** So many requests that do not get their answer yet. */
    public void askedBy(Student student, int requests) {
        for (int i = 0; i < requests; i++) {
            askers.submit(() -> student.get("api/jobs"));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        askers.shutdown();
    }
}
