package org.upschedule.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.BrokerServer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;

/**
 * Images of the WAR that this build made, started as {@code docker/compose.yaml} starts them: a read-only root, no capabilities, 2 GB.
 * The base image is a stand-in of this machine's Java runtime, because no registry is asked.
 */
@Tag("images")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesIT {

    private static final String NODE = "localhost/upschedule/node:test";
    private static final String BROKER = "localhost/upschedule/broker:test";
    private static final Duration START = Duration.ofSeconds(240);

    private static Path data;
    private static Podman podman;
    private static PostgresServer postgres;
    private static RedisServer redis;
    private static int port;
    private static String[] options;

    @BeforeAll
    static void buildAndStart() throws Exception {
        assumeTrue(Podman.isInstalled(), "no podman, buildah or runc: the images are not tested");
        data = TestData.fresh("images");
        podman = new Podman(data.resolve("podman"));
        podman.standInOfJava();
        podman.build(Path.of("docker/broker.Dockerfile"), BROKER);
        podman.build(Path.of("docker/node.Dockerfile"), NODE);
        postgres = new PostgresServer(data, FreePorts.any()).start();
        redis = new RedisServer(data, FreePorts.any()).start();
        int broker = FreePorts.any();
        podman.start(
                "broker",
                BROKER,
                "--memory=512m",
                "--tmpfs=/tmp:size=64m,mode=1777",
                "--env=_JAVA_OPTIONS=-Dbroker.connector=tcp://" + FreePorts.LOOPBACK + ":" + broker);
        port = FreePorts.any();
        Path password = Files.writeString(data.resolve("password"), postgres.password());
        List<String> told = new ArrayList<>(List.of(
                "--memory=2g",
                "--pids-limit=1000",
                "--tmpfs=/tmp:size=512m,mode=1777",
                "--volume=" + password + ":/run/secrets/postgres-password:ro",
                "--env=PGPASSWORD_FILE=/run/secrets/postgres-password"));
        postgres.environment().forEach((name, value) -> {
            if (!name.equals("PGPASSWORD")) {
                told.add("--env=" + name + "=" + value);
            }
        });
        told.add("--env=HTTP_ADDRESS=" + FreePorts.LOOPBACK);
        told.add("--env=HTTP_PORT=" + port);
        told.add("--env=JMS_URL=" + BrokerServer.url(broker));
        told.add("--env=UPSCHEDULE_REDIS_URL=" + redis.url());
        options = told.toArray(String[]::new);
        podman.start("node", NODE, options);
    }

    @AfterAll
    static void stop() {
        if (podman != null) {
            podman.close();
            redis.close();
            postgres.close();
        }
    }

    private static boolean isHealthy() {
        return podman.tryTo("healthcheck", "run", "node").code() == 0;
    }

    @Test
    @Order(1)
    void isHealthyOnlyOnceTheApplicationIsDeployed() {
        assertThat(isHealthy()).isFalse();

        Waiting.until("the node is healthy", START, ImagesIT::isHealthy);
    }

    /** What would deploy it at the next start must not need a hand. */
    @Test
    @Order(7)
    void endsToBeStartedAnewWhereItsApplicationCouldNotBeDeployed() {
        podman.start(
                "refused",
                NODE,
                Stream.concat(
                                Stream.of(options),
                                Stream.of("--env=UPSCHEDULE_PRODUCTION=true", "--env=DEPLOYED_WITHIN=20"))
                        .toArray(String[]::new));

        Waiting.until("it has ended", START, () -> podman.podman("inspect", "--format", "{{.State.Status}}", "refused")
                .equals("exited"));
        assertThat(podman.podman("inspect", "--format", "{{.State.ExitCode}}", "refused"))
                .isEqualTo("143");
        assertThat(podman.podman("logs", "refused")).contains("The application is not deployed after 20 seconds");
    }

    @Test
    @Order(2)
    void readsAnUpload() {
        Student student = new Student(URI.create("http://" + FreePorts.LOOPBACK + ":" + port + "/"));

        String job = student.read("lectures.pdf", Drawn.lectures("COS 132"));

        assertThat(student.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void runsAsNobodyAndCanWriteNowhereButToTmp() {
        assertThat(podman.podman("exec", "node", "id", "-u")).isEqualTo("10001");
        assertThat(podman.podman("exec", "broker", "id", "-u")).isEqualTo("10001");
        assertThat(podman.tryTo("exec", "node", "touch", "/opt/upschedule/x").code())
                .isNotZero();
        assertThat(podman.tryTo("exec", "node", "touch", "/tmp/x").code()).isZero();
    }

    @Test
    @Order(4)
    void theSecretIsNotInWhatPodmanShows() {
        assertThat(podman.podman("inspect", "node")).contains("PGPASSWORD_FILE").doesNotContain(postgres.password());
        assertThat(podman.podman("logs", "node")).doesNotContain(postgres.password());
    }

    @Test
    @Order(5)
    void needsNoMemoryNearItsLimit() {
        String used = podman.podman("stats", "--no-stream", "--format", "{{.MemPerc}}", "node");

        assertThat(Double.parseDouble(used.replace("%", ""))).isLessThan(80);
    }

    /** Killed after 40 s, as by compose, its exit code would be 137. */
    @Test
    @Order(6)
    void endsByItselfWhenItIsToldTo() {
        podman.podman("stop", "--time", "40", "node");

        assertThat(podman.podman("inspect", "--format", "{{.State.ExitCode}}", "node"))
                .isEqualTo("143");
        podman.podman("stop", "--time", "20", "broker");
        assertThat(podman.podman("inspect", "--format", "{{.State.ExitCode}}", "broker"))
                .isEqualTo("143");
    }

    @Test
    @Order(8)
    void saysWhatIsMissing() {
        Command.Said said = podman.tryTo("run", "--rm", "--network", "host", "--env=PGHOST=127.0.0.1", NODE);

        assertThat(said.code()).isEqualTo(64);
        assertThat(said.text()).contains("PGPASSWORD is not set");
    }
}
