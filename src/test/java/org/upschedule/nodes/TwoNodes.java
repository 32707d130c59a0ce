package org.upschedule.nodes;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.upschedule.endtoend.Student;
import org.upschedule.run.Balancer;
import org.upschedule.run.TestDatabase;

/** Two nodes of the product on one database behind the balancer, whatever server each of them is. */
public interface TwoNodes {

    /** Of the nodes' servers, with a slash at the end: the first is the balancer's {@code node1}. */
    List<URI> addresses();

    Balancer balancer();

    /** A new visitor without a cookie, who comes through the balancer. */
    Student student();

    /** To the database as the nodes find it. */
    Connection connect() throws SQLException;

    /** The one number that a query of the product's database answers. */
    default long count(String query) {
        return TestDatabase.count(this::connect, query);
    }

    /** Deletes all jobs, so that the next test counts its own alone. */
    default void forgetJobs() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM job");
            statement.execute("DELETE FROM state_change");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
