package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's PostgreSQL on files of its user {@code postgres}, as administrators have it. Only root can become that user. */
public final class DebianPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String NAME = "upschedule";

    private final Path programs;
    private final Path folder;
    private final Path data;
    private final int port;
    private final Credentials credentials;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** @param environment of the server and of {@link #call}, beside where the server is */
    public DebianPostgres(Path dataFolder, int port, Map<String, String> environment) {
        this.programs = programs().orElseThrow();
        this.folder = dataFolder.resolve("debian").toAbsolutePath();
        this.data = folder.resolve("data");
        this.port = port;
        this.credentials = Credentials.of(dataFolder.resolve("postgres.credentials"));
        this.environment.putAll(environment);
        this.environment.put("PGHOST", folder.toString());
        this.environment.put("PGPORT", Integer.toString(port));
    }

    /** Of the newest version that is there. */
    public static Optional<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that is its user's. */
    public static Path give(Path folder) {
        Tool.run(List.of("install", "-d", "-o", "postgres", "-m", "700", folder.toString()), Map.of());
        return folder;
    }

    /** Makes the files, the owner and the database, and starts. */
    public DebianPostgres create() {
        give(folder);
        call(
                programs.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--encoding=UTF8",
                "--data-checksums",
                "--auth-local=trust",
                "--auth-host=scram-sha-256");
        try {
            Files.writeString(
                    data.resolve("postgresql.conf"),
                    "port = " + port + "\nlisten_addresses = '" + FreePorts.LOOPBACK + "'\nunix_socket_directories = '"
                            + folder + "'\nmax_connections = 250\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        sql("postgres", "CREATE ROLE " + NAME + " LOGIN PASSWORD '" + credentials.owner() + "'");
        sql("postgres", "CREATE DATABASE " + NAME + " OWNER " + NAME);
        return this;
    }

    /** Also of files that were restored: it may still read its log of changes then. */
    public void start() {
        control("-l", folder.resolve("log").toString(), "-w", "-t", "600", "start");
    }

    public void stop() {
        control("-m", "fast", "-w", "stop");
    }

    private void control(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(arguments));
        call(command.toArray(String[]::new));
    }

    /** As {@code kill -9} of all its processes, and the loss of its disk. */
    public void destroy() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> PidFile.hasEnded(process, Duration.ofSeconds(10)));
            Folders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a command as the user of the files, and returns what it said.
     *
     * @throws IllegalStateException where it failed
     */
    public String call(String... command) {
        List<String> asUser = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
        asUser.addAll(List.of(command));
        return Tool.run(asUser, environment);
    }

    /** What a query answers, by the superuser. */
    public String sql(String database, String statement) {
        return call(programs.resolve("psql").toString(), "-XAtq", "-U", "postgres", "-d", database, "-c", statement)
                .strip();
    }

    /** A connection as the application has it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + FreePorts.LOOPBACK + ":" + port + "/" + NAME, NAME, credentials.owner());
    }

    public Path data() {
        return data;
    }

    /** Where its socket is. */
    public Path folder() {
        return folder;
    }

    /** Tells a node where it is. */
    public void tell(PayaraMicro node) {
        Map.of(
                        "PGHOST",
                        FreePorts.LOOPBACK,
                        "PGPORT",
                        Integer.toString(port),
                        "PGDATABASE",
                        NAME,
                        "PGUSER",
                        NAME,
                        "PGPASSWORD",
                        credentials.owner())
                .forEach(node::environment);
    }

    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop();
        }
    }
}
