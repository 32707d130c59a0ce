package org.upschedule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upschedule.documents.BlockShell;
import org.upschedule.documents.MarkedBlock;
import org.upschedule.documents.MarkedDocument;
import org.upschedule.endtoend.Metrics;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;
import org.upschedule.run.TestDatabase;

/**
 * docs/deployment.md, for Payara Micro: its commands from an empty folder to a calendar, to a version with a newer schema and back. systemd
 * is a stand-in that starts what the unit says.
 */
class MicroDocumentIT {

    /** What the commands printed, and after how long each block had ended. */
    private static final Path SAID = Path.of("target/deployment-micro.txt");

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String BACKUP = "INSERT INTO last_backup (finished_at) VALUES (now())";

    private final Path data = TestData.fresh("micro-document");
    private final Path home = data.resolve("opt");
    private final int port = FreePorts.any();

    @Test
    void commandsLeadFromNothingToACalendarAndToTheNextVersionAndBack() throws IOException {
        List<MarkedBlock> blocks = new MarkedDocument(Path.of("docs/deployment.md")).blocks("run=micro");
        try (PostgresServer postgres = new PostgresServer(data, FreePorts.any()).start();
                RedisServer redis = new RedisServer(data, FreePorts.any()).start();
                BlockShell shell = new BlockShell(folder(), environment(postgres), LONGEST)) {
            ownSettings(postgres, redis);
            StringBuilder said = new StringBuilder();
            long begin = System.nanoTime();
            try {
                for (MarkedBlock block : blocks) {
                    if (block.commands().contains("upgrade")) {
                        backUp(postgres);
                    }
                    said.append(shell.run(block));
                    said.append("(%d s)%n"
                            .formatted(
                                    Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
                }
            } finally {
                shell.run(new MarkedBlock(
                        "the end", "run=micro", List.of(), "systemctl stop upschedule@node1", 0, List.of()));
                Files.writeString(SAID, said);
            }
            assertThat(said).contains("pending  migration V9900__later.sql", "the schema at 9900");
            assertThat(TestDatabase.count(postgres, "SELECT count(*) FROM job"))
                    .as("smoke tests leave nothing")
                    .isZero();
            assertThat(Files.readString(data.resolve("state/upschedule@node1.log")))
                    .doesNotContain("The form is laid out as never before")
                    .doesNotContain("upschedule.redis.url is empty");
        }
    }

    /** As a clone of the project after its build, with the next version beside it. */
    private Path folder() throws IOException {
        Path folder = Files.createDirectories(data.resolve("project"));
        for (String name : List.of("payara-config", "target")) {
            Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
        }
        Wars.next(Installation.ofBuild().war(), folder);
        return folder;
    }

    private Map<String, String> environment(PostgresServer postgres) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", StandInNodes.STAND_INS + ":" + System.getenv("PATH"));
        environment.put("UPSCHEDULE_HOME", home.toString());
        environment.put("UNITS", data.resolve("units").toString());
        environment.put("STATE", Files.createDirectories(data.resolve("state")).toString());
        environment.put("RELEASES", data.resolve("releases").toString());
        environment.put("UPSCHEDULE_ADDRESS", "http://" + FreePorts.LOOPBACK + ":" + port);
        environment.put("NODE_WAR", home + "/{node}/upschedule.war");
        environment.put("NODES", "node1=http://" + FreePorts.LOOPBACK + ":" + port);
        environment.put("PGPASSWORD", postgres.password());
        return environment;
    }

    /** What this machine has elsewhere, in the file that one node has for itself. */
    private void ownSettings(PostgresServer postgres, RedisServer redis) throws IOException {
        Files.createDirectories(home.resolve("node1"));
        Files.write(
                home.resolve("node1/node.env"),
                List.of(
                        "HTTP_PORT=" + port,
                        "HEAP=512m",
                        "JAVA_OPTIONS=-XX:TieredStopAtLevel=1",
                        "PGPORT=" + postgres.port(),
                        "UPSCHEDULE_REDIS_URL=" + redis.url(),
                        "UPSCHEDULE_METRICS_CENSUS_INTERVAL=PT1S"));
    }

    private void backUp(PostgresServer postgres) {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(BACKUP + " ON CONFLICT (one) DO UPDATE SET finished_at = EXCLUDED.finished_at");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Metrics metrics = new Metrics(new Student(URI.create("http://" + FreePorts.LOOPBACK + ":" + port + "/")));
        Waiting.until(
                "the product knows of the backup",
                Duration.ofSeconds(30),
                () -> metrics.value("upschedule_backup_age_seconds{source=\"database\"}") >= 0);
    }
}
