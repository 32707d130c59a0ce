package org.upschedule.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.upschedule.Component;

/** The statements that stand in the gateways as constants, as PostgreSQL logs them. */
final class GatewayStatements {

    private static final Pattern STATEMENT = Pattern.compile("\\(?(SELECT|INSERT|UPDATE|DELETE|WITH) .*");

    private GatewayStatements() {}

    static List<String> all() throws IOException, ReflectiveOperationException {
        Path classes = Path.of("target/classes");
        List<String> statements = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(any -> any.toString().endsWith("Gateway.class"))
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                addOf(Class.forName(name, true, Component.class.getClassLoader()), statements);
            }
        }
        return statements;
    }

    private static void addOf(Class<?> gateway, List<String> statements) throws IllegalAccessException {
        for (Field field : gateway.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                field.setAccessible(true);
                String text = ExecutedStatement.oneLine((String) field.get(null));
                if (STATEMENT.matcher(text).matches()) {
                    statements.add(numbered(text));
                }
            }
        }
    }

    /** As the driver numbers them: a parameter that is used twice has two numbers. */
    private static String numbered(String sql) {
        AtomicInteger number = new AtomicInteger();
        return Pattern.compile("\\?\\d+").matcher(sql).replaceAll(use -> "\\$" + number.incrementAndGet());
    }

    /**
     * The tables that the statement looks at row by row whatever its parameters are.
     *
     * @throws SQLException where the type of a parameter does not follow from the statement
     */
    static Set<String> readInOrder(Connection connection, String statement) throws SQLException {
        try (Statement explain = connection.createStatement();
                ResultSet plan = explain.executeQuery("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + statement)) {
            plan.next();
            return ExecutedStatement.readInOrder(
                    new ObjectMapper().readTree(plan.getString(1)).path(0).path("Plan"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
