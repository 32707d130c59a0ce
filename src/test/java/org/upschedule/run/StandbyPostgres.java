package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL that follows another one by streaming replication and takes its place when it is told to. The other one tells nobody that
 * something is committed before this one has it on its disk too.
 */
public final class StandbyPostgres implements AutoCloseable {

    private static final String NAME = "standby";

    private final PostgresServer primary;
    private final Path folder;
    private final PostgresServer server;

    /** @param dataFolder of the other one */
    public StandbyPostgres(PostgresServer primary, Path dataFolder) {
        this.primary = primary;
        this.folder = dataFolder.resolve(NAME).resolve("postgres");
        copyFile(dataFolder, "postgres.credentials"); // both have the same roles
        this.server = new PostgresServer(dataFolder.resolve(NAME), FreePorts.any());
    }

    private static void copyFile(Path dataFolder, String file) {
        try {
            Files.createDirectories(dataFolder.resolve(NAME));
            Files.copy(
                    dataFolder.resolve(file),
                    dataFolder.resolve(NAME).resolve(file),
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called while the other one runs. */
    public StandbyPostgres start() {
        try (Connection connection = primary.superuser();
                Statement statement = connection.createStatement()) {
            Files.writeString(
                    primary.folder().resolve("pg_hba.conf"),
                    "host replication all 127.0.0.1/32 scram-sha-256\n",
                    StandardOpenOption.APPEND);
            statement.execute("SELECT pg_reload_conf()");
            BaseBackup.copy(statement, primary.folder(), folder);
            follow();
            server.start();
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = '" + NAME + "'");
            statement.execute("SELECT pg_reload_conf()");
            while (!has(statement, "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'")) {
                Pause.of(Duration.ofMillis(100));
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() throws IOException {
        Files.createFile(folder.resolve("standby.signal"));
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=" + primary.host() + " port=" + primary.port() + " user=postgres password="
                        + password() + " application_name=" + NAME + "'\n",
                StandardOpenOption.APPEND);
    }

    /** From now on it takes changes, and waits for no other. */
    public void promote() {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            if (!has(statement, "SELECT 1 WHERE pg_promote()")) {
                throw new IllegalStateException("The standby was not promoted: see " + server.log());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String password() {
        return Credentials.of(folder.getParent().resolve("postgres.credentials"))
                .superuser();
    }

    /** To the one of both that takes changes. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", primary.user());
        properties.setProperty("password", primary.password());
        return DriverManager.getConnection(
                "jdbc:postgresql://" + hosts() + ":" + server.port() + "/" + primary.database()
                        + "?targetServerType=primary",
                properties);
    }

    /** Of both, for {@code PGHOST}: each but the last with its port. */
    public String hosts() {
        return String.join(",", List.of(primary.host() + ":" + primary.port(), server.host()));
    }

    /** For {@code PGPORT}. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
