package org.upschedule.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Metrics;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.job.StateChanges;
import org.upschedule.nodes.Crowd;
import org.upschedule.run.DebianPostgres;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.Pause;
import org.upschedule.run.PayaraMicro;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;
import org.upschedule.run.TestDatabase;

/** {@code payara-config/backup} on Debian's PostgreSQL and pgBackRest, with a gigabyte of data and a node that runs on. */
@Tag("drill")
class DrillIT {

    private static final Path SCRIPT = Path.of("payara-config/backup/upschedule-backup.sh");
    private static final int MEGABYTES = Integer.getInteger("drill.megabytes", 1024);

    /** The bounds of docs/backup.md. */
    private static final Duration MOST_LOST = Duration.ofMinutes(5);

    private static final Duration MOST_AWAY = Duration.ofMinutes(5);

    /** Longer than PostgreSQL waits until it archives what it has. */
    private static final Duration LOAD = Duration.ofSeconds(100);

    private static final Duration LAST = Duration.ofMinutes(5);

    private final DrillReport report = new DrillReport("Restored by pgBackRest, with " + MEGABYTES + " MB");
    private DebianPostgres postgres;
    private RedisServer redis;
    private PayaraMicro node;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && DebianPostgres.programs().isPresent()
                        && Stream.of("pgbackrest", "age").allMatch(DrillIT::isInstalled),
                "only as root, with Debian's postgresql, pgbackrest and age");
        Path data = TestData.fresh("drill");
        Path backup = DebianPostgres.give(Files.createDirectories(data).resolve("backup"));
        int port = FreePorts.any();
        Path files = data.resolve("debian");
        postgres = new DebianPostgres(
                        data,
                        port,
                        Map.of(
                                "UPSCHEDULE_BACKUP_FOLDER",
                                        backup.resolve("work").toString(),
                                "UPSCHEDULE_BACKUP_KEY",
                                        backup.resolve("keys/dump.key").toString(),
                                "PGBACKREST_CONFIG",
                                        Path.of("payara-config/backup/pgbackrest.conf")
                                                .toAbsolutePath()
                                                .toString(),
                                "PGBACKREST_CONFIG_INCLUDE_PATH",
                                        DebianPostgres.give(backup.resolve("keys"))
                                                .toString(),
                                "PGBACKREST_REPO1_PATH",
                                        backup.resolve("repository").toString(),
                                "PGBACKREST_LOCK_PATH", backup.resolve("lock").toString(),
                                "PGBACKREST_LOG_LEVEL_FILE", "off",
                                "PGBACKREST_PG1_PATH", files.resolve("data").toString(),
                                "PGBACKREST_PG1_PORT", Integer.toString(port),
                                "PGBACKREST_PG1_SOCKET_PATH", files.toString()))
                .create();
        redis = new RedisServer(data, FreePorts.any()).start();
        Installation installation = Installation.ofBuild();
        node = new PayaraMicro(installation, data, installation.war(), FreePorts.any())
                .redis(redis)
                .property("upschedule.limits.enabled", "false")
                .property("upschedule.metrics.census-interval", "PT1S");
        postgres.tell(node);
        node.start().awaitReady();
    }

    private static boolean isInstalled(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }

    @AfterEach
    void stop() {
        Stream.<AutoCloseable>of(node, redis, postgres).filter(Objects::nonNull).forEach(server -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void databaseIsLostAndRestored() throws SQLException {
        script("set-up");
        postgres.stop();
        postgres.start();
        assertThat(script("set-up")).contains("kept      parameter archive_mode = on");
        fill();
        timed("full backup", "full");
        timed("dump, encrypted", "dump");
        timed("check: backup and dump restored and read", "check");
        Waiting.until("the product knows of the backup", LAST, () -> backupAge() < LAST.toSeconds());

        loseItUnderLoad();
        undoAMistake();

        assertThat(script("check")).contains("latest backup can be restored and read");
        assertThat(script("status")).contains("status: ok");
        report.write();
    }

    private void loseItUnderLoad() {
        StateChanges changes = new StateChanges(postgres::connect);
        Instant destroyed;
        Crowd crowd = Crowd.of(this::student, Integer.MAX_VALUE);
        try (crowd) {
            Pause.of(LOAD);
            destroyed = now();
            postgres.destroy();
            Instant begin = Instant.now();
            script("restore", "--to", "latest", "--yes");
            report.row("restore: files are there again", Duration.between(begin, Instant.now()));
            postgres.start();
            Waiting.until("an upload is read", LAST, this::isServed);
            Duration away = Duration.between(begin, Instant.now());
            report.row("restore: from its begin until a student's upload was read", away);
            assertThat(away).isLessThan(MOST_AWAY);
        }
        Waiting.until("all is read", LAST, () -> count("status IN ('QUEUED', 'PROCESSING')") == 0);

        Duration lost = Duration.between(lastChangeBefore(destroyed), destroyed);
        assertThat(lost).isLessThan(MOST_LOST);
        assertThat(changes.repeated("PROCESSING->COMPLETED")).isEmpty();
        assertThat(count("status <> 'COMPLETED'")).isZero();
        report.row("lost: the time before the loss of which nothing is left", lost)
                .row("uploads accepted", crowd.accepted().size())
                .row(
                        "uploads lost",
                        crowd.accepted().stream()
                                .filter(job -> count("id = '" + job + "'") == 0)
                                .count())
                .row("uploads were answered", crowd.answersToUploads())
                .row("reads were answered", crowd.answersToReads())
                .row("longest wait for an answer", crowd.slowest());
    }

    /** All jobs are deleted by somebody, and the files that are there are changed back. */
    private void undoAMistake() throws SQLException {
        long jobs = count("true");
        String moment = postgres.sql("upschedule", "SELECT clock_timestamp()");
        Pause.of(Duration.ofSeconds(1));
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM job");
        }
        postgres.stop();
        Instant begin = Instant.now();
        script("restore", "--to", moment, "--yes", "--in-place");
        postgres.start();
        Waiting.until("an upload is read", LAST, this::isServed);
        report.row(
                "undoing a mistake in place, until a student's upload was read",
                Duration.between(begin, Instant.now()));
        assertThat(count("true")).isBetween(jobs, jobs + 10);
    }

    private void timed(String what, String command) {
        Instant begin = Instant.now();
        script(command);
        report.row(what, Duration.between(begin, Instant.now()));
    }

    private String script(String... arguments) {
        return postgres.call(Stream.concat(Stream.of(SCRIPT.toAbsolutePath().toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** With PDFs that cannot be packed. */
    private void fill() throws SQLException {
        Random random = new Random(1);
        byte[] pdf = new byte[1 << 20];
        try (Connection connection = postgres.connect();
                PreparedStatement job = connection.prepareStatement("""
                        WITH added AS (
                            INSERT INTO job (id, owner_id, status, kind, file_name, file_size, file_sha256, request_id,
                                submitted_at, published_at, started_at, finished_at, attempts, worker)
                            VALUES (gen_random_uuid(), gen_random_uuid(), 'COMPLETED', 'LECTURES', 'lectures.pdf', 1, ?, 'drill',
                                now(), now(), now(), now(), 1, 'drill')
                            RETURNING id)
                        INSERT INTO job_file (job_id, content, expires_at) SELECT id, ?, now() + interval '1 day' FROM added""")) {
            for (int i = 0; i < MEGABYTES; i++) {
                random.nextBytes(pdf);
                job.setBytes(1, new byte[] {(byte) i});
                job.setBytes(2, pdf);
                job.executeUpdate();
            }
        }
        report.row(
                "size of the database",
                postgres.sql("upschedule", "SELECT pg_size_pretty(pg_database_size('upschedule'))"));
    }

    private Student student() {
        return new Student(node.uri());
    }

    private boolean isServed() {
        return student().isServed();
    }

    private double backupAge() {
        return new Metrics(student()).value("upschedule_backup_age_seconds{source=\"database\"}");
    }

    private long count(String condition) {
        return TestDatabase.count(postgres::connect, "SELECT count(*) FROM job WHERE " + condition);
    }

    private Instant now() {
        return Instant.ofEpochMilli(
                TestDatabase.count(postgres::connect, "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"));
    }

    private Instant lastChangeBefore(Instant moment) {
        return Instant.ofEpochMilli(TestDatabase.count(
                postgres::connect,
                "SELECT (extract(epoch FROM max(submitted_at)) * 1000)::bigint FROM job WHERE submitted_at < '" + moment
                        + "'"));
    }
}
