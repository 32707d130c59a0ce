package org.upschedule.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upschedule.run.PostgresServer;

/** How a long run went on, by a look each minute: what grows that should stay. */
record Course(List<Moment> moments) {

    private static final double MB = 1e6;
    private static final double KB = 1e3;
    private static final int ROWS = 8;

    private static final String LOOK = """
            SELECT numbackends, pg_database_size(datname), pg_total_relation_size('outbox'), (SELECT count(*) FROM timetable),
                (SELECT 100.0 * sum(n_dead_tup) / greatest(sum(n_live_tup), 1) FROM pg_stat_user_tables)
            FROM pg_stat_database WHERE datname = current_database()
            """;

    /**
     * @param minute since the run began
     * @param resident memory that the JVM holds, in bytes
     * @param threads of the JVM
     * @param connections that PostgreSQL holds
     * @param database bytes
     * @param outbox bytes of the table through which each upload goes, and which is empty at rest
     * @param students who have made a timetable until then
     * @param dead rows that PostgreSQL has not cleaned away yet, for each 100 living ones
     */
    record Moment(
            int minute,
            double resident,
            double threads,
            double connections,
            double database,
            double outbox,
            double students,
            double dead) {

        static Moment of(int minute, double resident, double threads, PostgresServer postgres) {
            try (Connection connection = postgres.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(LOOK)) {
                row.next();
                return new Moment(
                        minute,
                        resident,
                        threads,
                        row.getDouble(1),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** For a document. */
    String text() {
        int between = Math.max(1, moments.size() / ROWS);
        return """
                | minute | resident, MB | threads | connections of PostgreSQL | students so far | database, MB | table outbox, KB | dead rows for 100 living ones |
                |---|---|---|---|---|---|---|---|
                """
                + IntStream.iterate(0, i -> i < moments.size(), i -> i + between)
                        .mapToObj(i -> row(moments.get(i)))
                        .collect(Collectors.joining("\n"))
                + CapacityReport.text(
                        """


                From its second quarter to its last one, resident memory grew by %.1f %%, threads by %.1f %%, connections by %.1f %%. A student added %.1f KB to
                the database in the first half, and %.1f KB in the second.

                """,
                        growth(Moment::resident),
                        growth(Moment::threads),
                        growth(Moment::connections),
                        ofOneStudent(0, moments.size() / 2),
                        ofOneStudent(moments.size() / 2, moments.size() - 1));
    }

    private static String row(Moment at) {
        return CapacityReport.text(
                "| %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f |",
                at.minute(),
                at.resident() / MB,
                at.threads(),
                at.connections(),
                at.students(),
                at.database() / MB,
                at.outbox() / KB,
                at.dead());
    }

    /** In percent. */
    private double growth(ToDoubleFunction<Moment> figure) {
        int quarter = moments.size() / 4;
        return 100 * (mean(figure, moments.size() - quarter, moments.size()) / mean(figure, quarter, 2 * quarter) - 1);
    }

    private double mean(ToDoubleFunction<Moment> figure, int from, int to) {
        return moments.subList(from, to).stream().mapToDouble(figure).average().orElse(0);
    }

    private double ofOneStudent(int from, int to) {
        Moment first = moments.get(from);
        Moment last = moments.get(to);
        return (last.database() - first.database()) / KB / Math.max(1, last.students() - first.students());
    }
}
