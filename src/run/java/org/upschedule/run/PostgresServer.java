package org.upschedule.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL with its files in {@code <data>/postgres}. It is as durable as one in production, so that a test may
 * kill it and look at what is left.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String NAME = "upschedule";
    private static final String SUPERUSER = "postgres";

    /** From how many milliseconds on the plan of a statement is logged. */
    public static final String PLANS_FROM = "auto_explain.log_min_duration";

    private static final String PRELOADED = "shared_preload_libraries";

    private final Path folder;
    private final Path log;
    private final int port;
    private final Credentials credentials;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private EmbeddedPostgres postgres;

    public PostgresServer(Path dataFolder, int port) {
        this.folder = dataFolder.resolve("postgres").toAbsolutePath();
        this.log = dataFolder.resolve("logs").resolve("postgres.log").toAbsolutePath();
        this.port = port;
        this.credentials = Credentials.of(dataFolder.resolve("postgres.credentials"));
    }

    /** Every statement into {@link #log()}, with its parameters, for who counts them; to be called before the start. */
    public PostgresServer logStatements() {
        settings.put("log_statement", "all");
        return this;
    }

    /**
     * The plan of every statement that is executed into {@link #log()}, as JSON, with the time and the blocks that it took: also of the
     * statements by which PostgreSQL looks after foreign keys. A connection turns it off with {@code SET} and {@link #PLANS_FROM} at -1.
     * To be called before the start.
     */
    public PostgresServer logPlans() {
        settings.put("session_preload_libraries", "auto_explain");
        settings.put(PLANS_FROM, "0");
        settings.put("auto_explain.log_nested_statements", "on");
        settings.put("auto_explain.log_analyze", "on");
        settings.put("auto_explain.log_buffers", "on");
        settings.put("auto_explain.log_timing", "off");
        settings.put("auto_explain.log_format", "json");
        settings.put("auto_explain.log_parameter_max_length", "0");
        return this;
    }

    /** Counts the executions of each statement and their time, for whoever asks {@code pg_stat_statements}; to be called before the start. */
    public PostgresServer countStatements() {
        settings.put(PRELOADED, "pg_stat_statements");
        return this;
    }

    /** Its log of changes goes to where {@code archive_command} says, once there is one; to be called before the start. */
    PostgresServer archive() {
        settings.put("archive_mode", "on");
        return this;
    }

    public PostgresServer start() {
        stopStale();
        try {
            Files.createDirectories(log.getParent());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            postgres = builder.setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setConnectConfig("password", credentials.superuser())
                    .setServerConfig("listen_addresses", FreePorts.LOOPBACK)
                    .setServerConfig("unix_socket_directories", "")
                    // The library turns these off, for tests that throw their data away.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "300")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            prepare();
            return this;
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL did not start: see " + log, e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started, but its database could not be made: see " + log, e);
        }
    }

    /** Makes the owner and the database once, and from then on asks everybody for a password. */
    private void prepare() throws SQLException, IOException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            if (has(statement, "SELECT 1 WHERE pg_is_in_recovery()")) {
                return; // a standby, which has what its primary has
            }
            statement.execute("ALTER ROLE postgres PASSWORD '" + credentials.superuser() + "'");
            if (!has(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + credentials.owner() + "'");
            }
            if (!has(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
            if (settings.containsKey(PRELOADED)) {
                addToDatabase(settings.get(PRELOADED));
            }
            if (settings.containsKey(PLANS_FROM)) {
                statement.execute("GRANT SET ON PARAMETER " + PLANS_FROM + " TO " + NAME);
            }
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void addToDatabase(String extension) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), SUPERUSER, credentials.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
        }
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A connection that may do everything. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, credentials.superuser());
    }

    /** A connection as the application has it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    public Path log() {
        return log;
    }

    /** All its files. */
    Path folder() {
        return folder;
    }

    public String host() {
        return FreePorts.LOOPBACK;
    }

    public int port() {
        return port;
    }

    public String database() {
        return NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return credentials.owner();
    }

    public String jdbcUrl() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + FreePorts.LOOPBACK + ":" + port + "/" + database;
    }

    /** The variables that the boot files in {@code payara-config} read. */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST", host(),
                "PGPORT", Integer.toString(port),
                "PGDATABASE", database(),
                "PGUSER", user(),
                "PGPASSWORD", password());
    }

    /** As it runs now, with those of the connections below it; another one after the next start. */
    public ProcessHandle process() {
        return running().orElseThrow();
    }

    public boolean isAlive() {
        return running().isPresent();
    }

    public void stop() {
        Optional<ProcessHandle> running = running();
        closeLibrary();
        // The library waits five seconds; a last checkpoint may take longer.
        running.ifPresent(process -> PidFile.hasEnded(process, Duration.ofSeconds(30)));
    }

    /** As {@code kill -9}: the next start recovers from the write-ahead log. */
    public void kill() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            PidFile.hasEnded(process, Duration.ofSeconds(10));
        });
        closeLibrary();
    }

    @Override
    public void close() {
        stop();
    }

    private void closeLibrary() {
        try {
            if (postgres != null) {
                postgres.close();
                postgres = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server that a killed launcher left on this folder: PostgreSQL would refuse a second one. */
    public void stopStale() {
        running().ifPresent(process -> PidFile.stop(process, Duration.ofSeconds(10)));
    }

    private Optional<ProcessHandle> running() {
        Path file = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            // Its lines: pid, folder, start in seconds since the epoch, port and more.
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(0).trim());
            return PidFile.process(
                    pid, Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
