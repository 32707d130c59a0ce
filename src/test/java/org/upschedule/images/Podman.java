package org.upschedule.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Images and containers of one test, in a store of its own below {@code target}. No registry is asked for anything. */
final class Podman implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/bin");
    private static final Path RESOURCES = Path.of("src/test/resources/org/upschedule/images");
    private static final int MINUTES = 5;

    /** What a command said, both of its streams, and its exit code. */
    record Said(int code, String text) {
        Said expectSuccess(List<String> command) {
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ": " + text);
            }
            return this;
        }
    }

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

    /** This machine's Java runtime in the place of a base image that a registry would give. */
    void standIn(String image) {
        Path archive = folder.resolve("base.tar");
        call(List.of(RESOURCES.resolve("base-image.sh").toString(), archive.toString()));
        podman(
                "import",
                "-c",
                "ENV PATH=/opt/java/openjdk/bin:/usr/bin",
                "-c",
                "ENV JAVA_HOME=/opt/java/openjdk",
                archive.toString(),
                image);
    }

    /** Builds an image of a Dockerfile, with the project as its context. */
    void build(Path dockerfile, String image) {
        call(with(
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
                "."));
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

    Said tryTo(String... arguments) {
        return run(command(arguments));
    }

    String podman(String... arguments) {
        List<String> command = command(arguments);
        return run(command).expectSuccess(command).text().strip();
    }

    private List<String> command(String... arguments) {
        return with(
                List.of("podman", "--root", store(), "--runroot", state(), "--cgroup-manager", "cgroupfs"), arguments);
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    private static List<String> with(List<String> begin, String... more) {
        return Stream.concat(begin.stream(), Stream.of(more)).toList();
    }

    private void call(List<String> command) {
        run(command).expectSuccess(command);
    }

    private Said run(List<String> command) {
        try {
            Path said = Files.createTempFile(Files.createDirectories(folder), "said", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment()
                    .put(
                            "CONTAINERS_CONF",
                            RESOURCES
                                    .resolve("containers.conf")
                                    .toAbsolutePath()
                                    .toString());
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end: " + Files.readString(said));
            }
            return new Said(process.exitValue(), Files.readString(said));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        containers.forEach(name -> tryTo("rm", "--force", "--time", "5", name));
        tryTo("system", "reset", "--force"); // of this store alone
    }
}
