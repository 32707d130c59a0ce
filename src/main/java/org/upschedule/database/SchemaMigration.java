package org.upschedule.database;

import jakarta.annotation.Resource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.upschedule.Component;
import org.upschedule.request.EventLog;

/** Brings the database to this version's schema. Nodes that start together wait for each other on Flyway's lock. */
@Component
public class SchemaMigration {

    private static final EventLog LOG = EventLog.of(SchemaMigration.class);

    /** Another node may migrate for hours; Flyway would give up after 50 s. */
    private static final int FOR_EVER = -1;

    @Resource(lookup = "jdbc/schedule")
    private DataSource dataSource;

    private volatile boolean done;
    private volatile String version;

    /** Whether the schema is there; nothing else may use the database before. */
    public boolean isDone() {
        return done;
    }

    /** Of the schema as this node found or made it; empty before that. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /**
     * Returns at once where the schema is there. A migration takes as long as it takes.
     *
     * @throws org.flywaydb.core.api.FlywayException where the database is not there or a migration fails
     */
    public void migrate() {
        if (!done) {
            bring();
        }
    }

    private synchronized void bring() {
        if (done) {
            return;
        }
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(new PatientConnections(dataSource))
                .locations("classpath:db/migration")
                .lockRetryCount(FOR_EVER)
                // An index that is made concurrently waits for all transactions, and for one that held the lock too.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
        version = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
        done = true;
        LOG.info("The schema is up to date", "migrations", result.migrationsExecuted, "version", version);
    }
}
