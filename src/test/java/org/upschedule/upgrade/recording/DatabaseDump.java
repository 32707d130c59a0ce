package org.upschedule.upgrade.recording;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables as INSERTs, one for each row, in the order of their keys. */
final class DatabaseDump {

    /** In the order in which rows refer to each other. */
    private static final List<String> TABLES = List.of(
            "signing_key",
            "academic_year",
            "job",
            "job_file",
            "job_schedule",
            "timetable",
            "timetable_job",
            "timetable_calendar",
            "feed",
            "feed_client");

    private final Connection connection;

    DatabaseDump(Connection connection) {
        this.connection = connection;
    }

    private record Column(String name, String type) {

        /** An expression whose value is a literal of SQL. */
        String literal() {
            return switch (type) {
                case "bytea" -> "'''\\x' || encode(" + name + ", 'hex') || ''''";
                case "timestamp with time zone" -> "coalesce('''' || " + utc() + " || '''', 'NULL')";
                case "integer", "bigint" -> "coalesce(" + name + "::text, 'NULL')";
                default -> "quote_nullable(" + name + "::text)";
            };
        }

        private String utc() {
            return "to_char(" + name + " AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'";
        }
    }

    String inserts() throws SQLException {
        StringBuilder script = new StringBuilder();
        for (String table : TABLES) {
            insert(table, script);
        }
        return script.toString();
    }

    private void insert(String table, StringBuilder script) throws SQLException {
        List<Column> columns = columns(table);
        String names =
                String.join(", ", columns.stream().map(column -> column.name).toList());
        String literals =
                String.join(", ", columns.stream().map(Column::literal).toList());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + literals + " FROM " + table + " ORDER BY 1, 2")) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(rows.getString(i));
                }
                script.append(
                        "\nINSERT INTO %s (%s)\nVALUES (%s);\n".formatted(table, names, String.join(", ", values)));
            }
        }
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT column_name, data_type FROM information_schema.columns"
                        + " WHERE table_name = '" + table + "' ORDER BY ordinal_position")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }
}
