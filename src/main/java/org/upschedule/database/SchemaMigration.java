package org.upschedule.database;

import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.upschedule.Component;
import org.upschedule.request.EventLog;

/** Brings the database to this version's schema. Nodes that start together wait for each other on Flyway's lock. */
@Component
public class SchemaMigration {

    private static final EventLog LOG = EventLog.of(SchemaMigration.class);

    @Resource(lookup = "jdbc/schedule")
    private DataSource dataSource;

    private volatile boolean done;

    /** Whether the schema is there; nothing else may use the database before. */
    public boolean isDone() {
        return done;
    }

    /** @throws org.flywaydb.core.api.FlywayException where the database is not there or a migration fails */
    public synchronized void migrate() {
        if (done) {
            return;
        }
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        done = true;
        LOG.info(
                "The schema is up to date",
                "migrations",
                result.migrationsExecuted,
                "version",
                result.targetSchemaVersion);
    }
}
