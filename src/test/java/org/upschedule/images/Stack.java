package org.upschedule.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.upschedule.documents.BlockShell;
import org.upschedule.documents.MarkedBlock;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.DockerServer;
import org.upschedule.run.Pause;
import org.upschedule.run.TestCertificate;
import org.upschedule.run.TestData;

/**
 * A machine with Docker, and on it what somebody has who follows docs/deployment.md: the folder of a build with {@code docker/} as it is. Where
 * students find the product is the machine's address, by TLS.
 */
final class Stack implements AutoCloseable {

    static final Path RESOURCES =
            Path.of("src/test/resources/org/upschedule/images").toAbsolutePath();

    /** Without a slash at the end. */
    static final String ADDRESS = "https://" + TwoMachines.MACHINE;

    /** For the commands of one block, and for what they have started. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int BROKER_PORT = 61616;

    private final Path folder;
    private final Path project;
    private final DockerServer server;
    private final TwoMachines machines;
    private final Map<String, String> environment = new HashMap<>();

    Stack() {
        server = new DockerServer(Path.of("target/it/docker"));
        folder = TestData.fresh("stack");
        project = folder.resolve("project");
        machines = new TwoMachines();
    }

    static boolean canRun() {
        return DockerServer.isInstalled()
                && Stream.of("docker-compose", "docker", "mmdebstrap", "openssl", "python3")
                        .allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)));
    }

    /** Looks now and then: each look is a process or two. */
    static void await(String what, BooleanSupplier condition) {
        Waiting.until(what, LONGEST, () -> {
            Pause.of(LOOK);
            return condition.getAsBoolean();
        });
    }

    /** With the images that a registry would give, and what an administrator brings. */
    void prepare() throws IOException, InterruptedException {
        server.start(TwoMachines.machine());
        copyProject();
        TestCertificate certificate = TestCertificate.in(folder, "IP:" + TwoMachines.MACHINE);
        Files.copy(certificate.certificate(), project.resolve("docker/chain.pem"));
        Files.copy(certificate.key(), project.resolve("docker/key.pem"));
        Path docker = project.resolve("docker");
        environment.putAll(Map.of(
                "DOCKER_HOST", server.host(),
                "DOCKER_CONFIG", folder.resolve("config").toString(),
                "COMPOSE_FILE", docker.resolve("compose.yaml") + ":" + RESOURCES.resolve("without-grafana.yaml"),
                "PUBLIC_ADDRESS", ADDRESS + "/",
                "CURL_CA_BUNDLE", certificate.certificate().toString(),
                "NETWORK", TwoMachines.machine(),
                "PATH", RESOURCES.resolve("bin") + ":" + System.getenv("PATH")));
        environment.putAll(Map.of(
                "UPSCHEDULE_ADDRESS",
                ADDRESS,
                "ADDRESS",
                ADDRESS + "/",
                "RELEASES",
                folder.resolve("releases").toString(),
                "BALANCER_SOCKET",
                "/tmp/admin.sock",
                "BALANCER_SHELL",
                "docker compose --project-directory " + docker + " exec -T balancer sh -c"));
        new StandIns(docker(), folder).make();
    }

    /** What a developer has made beside it stays out. */
    private void copyProject() {
        Command.of("mkdir", "--parents", project.toString()).expect();
        Command.of(
                        "cp",
                        "--archive",
                        "--parents",
                        "docker",
                        "payara-config",
                        ".dockerignore",
                        "target/runtime",
                        "target/upschedule.war",
                        project.toString())
                .expect();
        Command.of("rm", "-rf", project + "/docker/.env", project + "/docker/secrets")
                .expect();
    }

    Docker docker() {
        return new Docker(environment);
    }

    /** For the commands of documents, beginning in the folder of the project. */
    BlockShell shell() {
        return new BlockShell(project, environment, LONGEST);
    }

    /** Compose itself, in its folder. */
    Command.Said compose(String... arguments) {
        return inProject("cd docker && docker compose \"$@\"", arguments);
    }

    /** What a student does, from her PDF to her feed, as {@code upschedule-deploy.sh smoke} does it, from outside. */
    Command.Said student() {
        return inProject(
                "NETWORK=" + TwoMachines.outside()
                        + " WAY=compose NODES=node1=http://10.76.0.11:8080 payara-config/upschedule-deploy.sh smoke \"$@\"",
                ADDRESS + "/");
    }

    /** A command of somebody outside, which has to end well. */
    String outside(String... words) {
        return TwoMachines.in(TwoMachines.outside(), words).expect();
    }

    /** As the role of the nodes, by PostgreSQL's own container. */
    String sql(String query) {
        return sql("upschedule", query);
    }

    /** @param role of PostgreSQL, by its socket */
    String sql(String role, String query) {
        return docker().exec(
                        "postgres",
                        "psql",
                        "-h",
                        "/var/run/postgresql",
                        "-U",
                        role,
                        "-d",
                        "upschedule",
                        "-XAtqc",
                        query);
    }

    /** What Prometheus answers on the machine; whatever there is where it does not. */
    String prometheus(String what) {
        return TwoMachines.in(TwoMachines.machine(), "curl", "-sS", "http://127.0.0.1:9090/api/v1/" + what)
                .run()
                .text();
    }

    /** Of a pair of brokers only that one has an open port. */
    boolean hasTheStore(String broker) {
        String address = docker().address(broker);
        return !address.isEmpty() && TwoMachines.reaches(TwoMachines.machine(), address, BROKER_PORT);
    }

    /** What compose would start from now on. */
    String settings() throws IOException {
        return Files.readString(project.resolve("docker/.env"));
    }

    private Command.Said inProject(String script, String... arguments) {
        Stream<String> words = Stream.of("bash", "-c", "cd " + project + " && " + script, "bash");
        return new Command(Stream.concat(words, Stream.of(arguments)).toList(), environment).run();
    }

    /** Something that a document leaves to its reader. */
    static MarkedBlock byHand(String commands) {
        return new MarkedBlock("by hand", "test", List.of(), commands, 0, List.of());
    }

    @Override
    public void close() {
        server.close();
        machines.close();
    }
}
