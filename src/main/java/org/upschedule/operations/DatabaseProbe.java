package org.upschedule.operations;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.upschedule.Component;
import org.upschedule.database.SchemaMigration;

/** PostgreSQL answers, and its schema is this version's. */
@Component
class DatabaseProbe extends Probe {

    private final SchemaMigration schema;

    @Resource(lookup = "jdbc/schedule")
    private DataSource dataSource;

    @Inject
    DatabaseProbe(SchemaMigration schema, Dependencies dependencies, OperationsConfig config) {
        super(dependencies, config);
        this.schema = schema;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    void ask() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
        if (!schema.isDone()) {
            throw new SQLException("the schema has not been migrated yet");
        }
    }
}
