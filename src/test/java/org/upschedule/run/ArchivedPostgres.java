package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL whose log of changes is archived, and that can be restored to a moment: by SQL alone, because what does it in production
 * does not come with the embedded one.
 */
public final class ArchivedPostgres {

    private final PostgresServer server;
    private final Path archive;
    private final Path copy;

    /** @param dataFolder where copy and archive go; to be made before the server's start */
    public ArchivedPostgres(PostgresServer server, Path dataFolder) {
        this.server = server.archive();
        this.archive = dataFolder.resolve("archive").toAbsolutePath();
        this.copy = dataFolder.resolve("copy").toAbsolutePath();
    }

    /** From here on, every moment can be restored once it is archived. */
    public void copyFiles() {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            Files.createDirectories(archive);
            statement.execute("ALTER SYSTEM SET archive_command = 'test ! -f " + archive + "/%f && cp %p " + archive
                    + "/%f.part && mv " + archive + "/%f.part " + archive + "/%f'");
            statement.execute("SELECT pg_reload_conf()");
            BaseBackup.copy(statement, server.folder(), copy);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's clock. */
    public String moment() {
        return ask("SELECT clock_timestamp()");
    }

    /** All that is committed by now is in the archive then. */
    public void awaitArchived() {
        String last = ask("SELECT pg_walfile_name(pg_switch_wal())");
        while (ask("SELECT coalesce(max(last_archived_wal), '') FROM pg_stat_archiver")
                        .compareTo(last)
                < 0) {
            Pause.of(Duration.ofMillis(50));
        }
    }

    /** As a disk that is lost while it is written to. */
    public void destroy() {
        List<ProcessHandle> sessions = server.process().descendants().toList();
        server.kill();
        sessions.forEach(ProcessHandle::destroyForcibly);
        sessions.forEach(session -> PidFile.hasEnded(session, Duration.ofSeconds(10)));
        try {
            Folders.delete(server.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the server with what it had at the moment; returns once it takes changes.
     *
     * @param moment as {@link #moment()} gives it
     */
    public void restore(String moment) {
        try {
            Files.move(copy, server.folder());
            Files.createFile(server.folder().resolve("recovery.signal"));
            Files.writeString(
                    server.folder().resolve("postgresql.auto.conf"),
                    "restore_command = 'cp " + archive + "/%f %p'\nrecovery_target_time = '" + moment
                            + "'\nrecovery_target_action = 'promote'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
        while (ask("SELECT pg_is_in_recovery()").equals("t")) {
            Pause.of(Duration.ofMillis(50));
        }
    }

    private String ask(String query) {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
