package org.upschedule.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.upschedule.documents.BlockShell;
import org.upschedule.documents.MarkedBlock;
import org.upschedule.documents.MarkedDocument;

/**
 * {@code docker/compose.yaml} as a whole, on Debian's Docker: from the commands of docs/deployment.md to the last container that ends. Images of
 * a registry have stand-ins; Grafana alone is left out.
 */
@Tag("images")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {

    private static final Set<String> SERVICES = services();
    private static final Figures FIGURES = new Figures();

    private static Stack stack;
    private static BlockShell shell;
    private static Docker docker;

    private static Set<String> services() {
        Map<String, Map<String, Object>> all = ComposeFile.of("compose.yaml").services();
        all.remove("grafana");
        return all.keySet();
    }

    @BeforeAll
    static void prepare() throws Exception {
        assumeTrue(Stack.canRun(), "no docker.io, docker-compose or mmdebstrap: the stack is not tested");
        stack = new Stack();
        stack.prepare();
        shell = stack.shell();
        docker = stack.docker();
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        if (stack == null) {
            return;
        }
        stack.close();
        FIGURES.write();
        assertThat(Files.readString(Path.of("/proc/mounts"))).doesNotContain("target/it/docker", "upschedule-");
        assertThat(Command.of("ip", "netns", "list").expect()).doesNotContain("upschedule-");
    }

    @Test
    @Order(1)
    void documentLeadsFromABuildToACalendar() throws Exception {
        List<MarkedBlock> blocks = new MarkedDocument(Path.of("docs/deployment.md")).blocks("run=images");
        assertThat(blocks).hasSize(4);
        shell.run(blocks.get(0));
        assertThat(stack.compose("config", "-q")).isEqualTo(new Command.Said(0, ""));
        for (String service : List.of("node1", "broker1", "postgres")) {
            Command.Said built = FIGURES.time("build of " + service, () -> stack.compose("build", service));
            assertThat(built.code()).as(built.text()).isZero();
        }
        shell.run(blocks.get(1));
        long begin = System.nanoTime();
        shell.run(blocks.get(2));
        FIGURES.addSince("docker compose up -d", begin);
        Stack.await("both nodes are healthy", () -> docker.isHealthy("node1") && docker.isHealthy("node2"));
        FIGURES.addSince("until both nodes are healthy", begin);
        shell.run(blocks.get(3));
        FIGURES.addSince("until each node has made a calendar of a PDF", begin);
        for (String name : List.of("node", "broker", "postgres")) {
            FIGURES.add("image upschedule/" + name, docker.call("images", "--format={{.Size}}", "upschedule/" + name));
        }
        FIGURES.add(
                "base image of Java, a stand-in",
                docker.call("image", "inspect", "--format={{.Size}} bytes", JavaBase.NAME));
    }

    @Test
    @Order(2)
    void eachServiceRunsAndNoneWasStartedTwice() {
        assertThat(SERVICES).hasSize(10).allSatisfy(service -> assertThat(docker.inspect(
                        service,
                        "{{.State.Running}} {{.RestartCount}} {{if .State.Health}}{{.State.Health.Status}}{{end}}"))
                .as(service)
                .matches("true 0( healthy)?"));
        assertThat(Stream.of("node1", "node2", "postgres", "redis")).allMatch(docker::isHealthy);
    }

    @Test
    @Order(3)
    void balancerAloneIsReachedFromOutside() {
        assertThat(TwoMachines.listeners(false)).containsExactlyInAnyOrder(80, 443);
        assertThat(TwoMachines.listeners(true)).containsExactlyInAnyOrder(9090, 9093);
        Map<String, Integer> inside = Map.of("node1", 8080, "postgres", 5432, "redis", 6379, "balancer", 8404);
        inside.forEach((service, port) -> {
            String address = docker.address(service);
            assertThat(TwoMachines.reaches(TwoMachines.machine(), address, port))
                    .as("%s from the machine itself", service)
                    .isTrue();
            assertThat(TwoMachines.reaches(TwoMachines.outside(), address, port))
                    .as("%s from outside", service)
                    .isFalse();
        });
        Map.of(443, true, 80, true, 9090, false, 9093, false).forEach((port, open) -> assertThat(
                        TwoMachines.reaches(TwoMachines.outside(), TwoMachines.MACHINE, port))
                .as("port %d", port)
                .isEqualTo(open));
    }

    @Test
    @Order(4)
    void callersWithoutTlsAreSentToIt() {
        assertThat(stack.outside(
                        "curl",
                        "-sS",
                        "-o",
                        "/dev/null",
                        "-w",
                        "%{http_code} %{redirect_url}",
                        "http://" + TwoMachines.MACHINE + "/x?y=z"))
                .isEqualTo("308 " + Stack.ADDRESS + "/x?y=z");
        assertThat(stack.outside(
                        "curl", "-sSk", "-o", "/dev/null", "-w", "%{http_code}", Stack.ADDRESS + "/health/ready"))
                .isEqualTo("404");
        studentIsServed();
    }

    private static void studentIsServed() {
        Command.Said said = stack.student();
        assertThat(said.code()).as(said.text()).isZero();
    }

    @Test
    @Order(5)
    void networkInsideLeadsNowhere() throws Exception {
        try (Listener listener = new Listener()) {
            assertThat(docker.can("balancer", "bash", "-c", "</dev/tcp/" + listener.place()))
                    .isTrue();
            assertThat(docker.can("postgres", "timeout", "2", "bash", "-c", "</dev/tcp/" + listener.place()))
                    .isFalse();
            assertThat(docker.can("redis", "timeout", "2", "bash", "-c", "</dev/tcp/" + listener.place()))
                    .isFalse();
            assertThat(reaches("broker1", listener)).isFalse();
            assertThat(reaches("node1", listener)).isFalse();
        }
    }

    private static boolean reaches(String service, Listener listener) {
        return docker.can(service, "curl", "-sS", "-m", "2", "-o", "/dev/null", listener.uri());
    }

    @Test
    @Order(6)
    void firstBackupIsMadeAndRestoredAtOnceAndAnotherByHand() throws Exception {
        Stack.await("the product is told of a backup", () -> stack.sql("SELECT count(*) FROM last_backup")
                .equals("1"));
        String first = stack.sql("SELECT finished_at FROM last_backup");

        String said = FIGURES.time(
                "backup by hand, with its check",
                () -> docker.exec("backup", "/opt/upschedule/upschedule-backup.sh", "nightly"));

        assertThat(said)
                .contains("latest backup can be restored and read", "can be restored", "the product knows of it");
        assertThat(stack.sql("SELECT finished_at > '" + first + "' FROM last_backup"))
                .isEqualTo("t");
        assertThat(docker.exec("backup", "/opt/upschedule/upschedule-backup.sh", "status"))
                .contains("told      the product: a backup of 2", "archived  0");
    }

    /** With what was written after the last backup. */
    @Test
    @Order(7)
    void databaseIsRestoredByTheDocument() throws Exception {
        stack.sql("CREATE TABLE written_last ()");
        long begin = System.nanoTime();
        for (MarkedBlock block : new MarkedDocument(Path.of("docs/backup.md")).blocks("run=images")) {
            assertThat(shell.run(block)).contains("files of latest in /var/lib/postgresql/data");
        }
        Stack.await("both nodes are healthy", () -> docker.isHealthy("node1") && docker.isHealthy("node2"));
        FIGURES.addSince("database restored from the backup, until nodes are healthy", begin);
        stack.sql("DROP TABLE written_last");
        studentIsServed();
    }

    @Test
    @Order(8)
    void roleOfTheNodesIsNoSuperuserAndTheSuperuserHasNoPassword() {
        assertThat(stack.sql(
                        "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(stack.sql("postgres", "SELECT rolname FROM pg_authid WHERE rolsuper AND rolpassword IS NOT NULL"))
                .isEmpty();
        assertThat(stack.sql("SHOW data_checksums")).isEqualTo("on");
    }

    /** As a check of health that took too long leaves one behind: it would end each connection if PostgreSQL took it for one of its own. */
    @Test
    @Order(8)
    void databaseGoesOnWhenAnOrphanOfItsContainerDies() {
        docker.exec("postgres", "bash", "-c", "(sleep 1; kill -PIPE $BASHPID) >/dev/null 2>&1 &");
        stack.sql("SELECT pg_sleep(3)");

        assertThat(docker.tryTo("logs", docker.container("postgres")).text()).doesNotContain("Broken pipe");
    }

    @Test
    @Order(9)
    void prometheusSeesAllAndKnowsWhomToTell() {
        Stack.await("both nodes, in two jobs, and the balancer are up", () -> stack.prometheus("query?query=sum(up)")
                .contains(",\"5\"]"));
        assertThat(stack.prometheus("alertmanagers")).contains("http://alertmanager:9093/");
        assertThat(stack.prometheus("rules")).contains("BackupTooOld");
    }

    @Test
    @Order(10)
    void eachHasMemoryToSpare() {
        List<String> used = docker.lines("stats", "--no-stream", "--format={{.Name}} {{.MemUsage}} {{.MemPerc}}");

        assertThat(used).hasSameSizeAs(SERVICES).allSatisfy(line -> {
            String[] words = line.split(" ");
            FIGURES.add("memory of " + words[0], words[1] + " of " + words[3]);
            assertThat(Double.parseDouble(words[4].replace("%", ""))).as(line).isLessThan(80);
        });
    }

    @Test
    @Order(11)
    void studentsDoNotSeeThatANodeIsKilledAndItComesBackByItself() {
        long begin = System.nanoTime();
        docker.kill("node1");

        studentIsServed();
        assertThat(docker.isHealthy("node1")).isFalse();
        Stack.await("the node is back", () -> docker.isHealthy("node1"));
        FIGURES.addSince("a killed node is ready again", begin);
        assertThat(docker.inspect("node1", "{{.RestartCount}}")).isEqualTo("1");
    }

    @Test
    @Order(12)
    void otherBrokerTakesOver() {
        String first = stack.hasTheStore("broker1") ? "broker1" : "broker2";
        String other = first.equals("broker1") ? "broker2" : "broker1";
        assertThat(stack.hasTheStore(other)).isFalse();
        long begin = System.nanoTime();
        docker.kill(first);

        Stack.await("the other broker has the store", () -> stack.hasTheStore(other));
        FIGURES.addSince("the other broker has taken over", begin);
        studentIsServed();
        Stack.await("the killed one waits for it", () -> docker.inspect(first, "{{.State.Running}} {{.RestartCount}}")
                .equals("true 1"));
        assertThat(stack.hasTheStore(first)).isFalse();
    }

    /** With the network that leads abroad, too: a node gets it with its new container. */
    @Test
    @Order(13)
    void newVersionIsBroughtByTheDocument() throws Exception {
        shell.run(Stack.byHand("export COMPOSE_FILE=$COMPOSE_FILE:$PWD/docker/compose.abroad.yaml"));
        Stack.await("both nodes know of the backup", () -> stack.prometheus(
                        "query?query=count(upschedule_backup_age_seconds%3E%3D0)")
                .contains(",\"2\"]"));
        long begin = System.nanoTime();
        for (MarkedBlock block : new MarkedDocument(Path.of("docker/README.md")).blocks("run=images")) {
            shell.run(block);
        }
        FIGURES.addSince("a new version on both nodes, with its build", begin);

        assertThat(Stream.of("node1", "node2"))
                .allSatisfy(node -> assertThat(docker.inspect(node, "{{.Config.Image}} {{.State.Health.Status}}"))
                        .isEqualTo("upschedule/node:1.1.0 healthy"));
        assertThat(stack.settings()).contains("UPSCHEDULE_VERSION=1.1.0");
        studentIsServed();
        try (Listener listener = new Listener()) {
            assertThat(reaches("node1", listener)).isTrue();
            assertThat(reaches("broker1", listener)).isFalse();
        }
        String abroad = docker.inspect("node1", "{{.NetworkSettings.Networks.docker_abroad.IPAddress}}");
        assertThat(TwoMachines.reaches(TwoMachines.machine(), abroad, 8080)).isTrue();
        assertThat(TwoMachines.reaches(TwoMachines.outside(), abroad, 8080)).isFalse();
    }

    @Test
    @Order(14)
    void allEndByThemselvesAndNothingIsLeft() throws Exception {
        Command.Said stopped = FIGURES.time("docker compose stop", () -> stack.compose("stop"));

        assertThat(stopped.code()).as(stopped.text()).isZero();
        assertThat(SERVICES).allSatisfy(service -> assertThat(docker.inspect(service, "{{.State.ExitCode}}"))
                .as("%s, which would be 137 where it had to be killed", service)
                .isIn("0", "143"));
        shell.run(Stack.byHand("cd docker && docker compose down --volumes && cd .."));
        assertThat(docker.lines("ps", "--all", "--quiet")).isEmpty();
        assertThat(docker.lines("network", "ls", "--quiet", "--filter=type=custom"))
                .isEmpty();
        assertThat(docker.lines("volume", "ls", "--quiet")).isEmpty();
    }
}
