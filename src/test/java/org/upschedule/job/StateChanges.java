package org.upschedule.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every change of a job's state, taken down by the database itself: whoever makes it, it is seen. */
public final class StateChanges {

    private final Connections connections;

    /** Where a connection to the product's database comes from. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** Begins to take changes down, where that has not begun yet. */
    public StateChanges(Connections connections) {
        this.connections = connections;
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS state_change
                        (id bigint GENERATED ALWAYS AS IDENTITY, job_id uuid NOT NULL, change text NOT NULL)""");
            statement.execute("""
                    CREATE OR REPLACE FUNCTION take_down() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        INSERT INTO state_change (job_id, change) VALUES (NEW.id, OLD.status || '->' || NEW.status);
                        RETURN NULL;
                    END $$""");
            statement.execute("""
                    CREATE OR REPLACE TRIGGER state_change AFTER UPDATE ON job
                    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION take_down()""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order in which they were made, such as {@code QUEUED->PROCESSING}. */
    public List<String> of(String jobId) {
        return select("SELECT change FROM state_change WHERE job_id = CAST(? AS uuid) ORDER BY id", jobId);
    }

    /** Ids of the jobs that went through the change more often than once. */
    public List<String> repeated(String change) {
        return select("SELECT job_id FROM state_change WHERE change = ? GROUP BY job_id HAVING count(*) > 1", change);
    }

    private List<String> select(String query, String parameter) {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
