package org.upschedule.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upschedule.run.PostgresServer;

/** What PostgreSQL executed for the application, by its own count ({@code pg_stat_statements}), those that took longest first. */
record Statements(List<Executed> executed) {

    private static final int MOST = 12;
    private static final int LONGEST_TEXT = 110;

    /** @param milliseconds of all its executions */
    record Executed(String text, long calls, double milliseconds) {}

    /** Since the server started. */
    static Statements of(PostgresServer postgres) {
        List<Executed> executed = new ArrayList<>();
        try (Connection connection = postgres.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT query, sum(calls), sum(total_exec_time) FROM pg_stat_statements"
                                        + " WHERE userid = (SELECT oid FROM pg_roles WHERE rolname = current_user) GROUP BY query")) {
            while (rows.next()) {
                executed.add(new Executed(rows.getString(1), rows.getLong(2), rows.getDouble(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Statements(executed);
    }

    Statements since(Statements before) {
        Map<String, Executed> then =
                before.executed().stream().collect(Collectors.toMap(Executed::text, Function.identity()));
        return new Statements(executed.stream()
                .map(now -> {
                    Executed first = then.getOrDefault(now.text(), new Executed(now.text(), 0, 0));
                    return new Executed(
                            now.text(), now.calls() - first.calls(), now.milliseconds() - first.milliseconds());
                })
                .sorted(Comparator.comparing(Executed::milliseconds).reversed())
                .toList());
    }

    /** For a document. */
    String table() {
        double all = executed.stream().mapToDouble(Executed::milliseconds).sum();
        return "| part of PostgreSQL's time | executions | ms of one | statement |\n|---|---|---|---|\n"
                + executed.stream()
                        .limit(MOST)
                        .map(one -> CapacityReport.text(
                                "| %.0f %% | %d | %.2f | `%s` |",
                                100 * one.milliseconds() / all,
                                one.calls(),
                                one.milliseconds() / Math.max(1, one.calls()),
                                shortened(one.text())))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String shortened(String statement) {
        String text = statement.replaceAll("\\s+", " ").replace("|", "\\|");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
