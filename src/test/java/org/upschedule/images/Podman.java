package org.upschedule.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Images and containers of one test, in a store of its own below {@code target}. No registry is asked for anything. */
final class Podman implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/bin");
    private static final Path RESOURCES = Path.of("src/test/resources/org/upschedule/images");
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "CONTAINERS_CONF",
            RESOURCES.resolve("containers.conf").toAbsolutePath().toString());

    private final Path folder;
    private final List<String> containers = new ArrayList<>();

    Podman(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    static boolean isInstalled() {
        return Stream.of("podman", "buildah", "runc")
                .allMatch(program -> Files.isExecutable(PROGRAMS.resolve(program))
                        || Files.isExecutable(Path.of("/usr/sbin").resolve(program)));
    }

    void standInOfJava() {
        podman(JavaBase.importOf(folder.resolveSibling("java.tar")));
    }

    /** Builds an image of a Dockerfile, with the project as its context. */
    void build(Path dockerfile, String image) {
        with(
                        List.of("buildah", "--root", store(), "--runroot", state()),
                        "bud",
                        "--isolation",
                        "chroot",
                        "--format",
                        "docker", // another format has no HEALTHCHECK
                        "--pull-never",
                        "-f",
                        dockerfile.toString(),
                        "-t",
                        image,
                        ".")
                .expect();
    }

    /** Starts a container on this machine's own network, with the rights that compose.yaml leaves it. */
    void start(String name, String image, String... options) {
        containers.add(name);
        List<String> run = new ArrayList<>(List.of("run", "--detach", "--name", name, "--network", "host"));
        run.addAll(List.of("--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
        run.addAll(Arrays.asList(options));
        run.add(image);
        podman(run.toArray(String[]::new));
    }

    Command.Said tryTo(String... arguments) {
        return command(arguments).run();
    }

    String podman(String... arguments) {
        return command(arguments).expect();
    }

    private Command command(String... arguments) {
        return with(
                List.of("podman", "--root", store(), "--runroot", state(), "--cgroup-manager", "cgroupfs"), arguments);
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    private static Command with(List<String> begin, String... more) {
        return new Command(Stream.concat(begin.stream(), Stream.of(more)).toList(), ENVIRONMENT);
    }

    @Override
    public void close() {
        containers.forEach(name -> tryTo("rm", "--force", "--time", "5", name));
        tryTo("system", "reset", "--force"); // of this store alone
    }
}
