package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's Docker with a store of its own, in a network of its own. Only root can start it. */
public final class DockerServer implements AutoCloseable {

    private static final Path NSENTER = Path.of("/usr/bin/nsenter");
    private static final Path PROGRAM = Path.of("/usr/sbin/dockerd");

    private final Path folder;
    private final ChildProcess child;

    /** One that a killed test left on the folder is ended first, with all that it runs. */
    public DockerServer(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.child = new ChildProcess("docker", this.folder);
        new PidFile(this.folder.resolve("pids/docker.pid")).stopStale();
        deleteStore();
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(NSENTER);
    }

    /** @param network a file of a network namespace, where its bridges are made */
    public DockerServer start(String network) {
        List<String> command = List.of(
                NSENTER.toString(),
                "--net=" + network,
                PROGRAM.toString(),
                "--host=" + host(),
                "--data-root=" + folder.resolve("store"),
                "--exec-root=" + folder.resolve("state"),
                "--pidfile=" + folder.resolve("dockerd.pid"));
        child.start(command, Map.of(), folder);
        child.await(() -> child.hasSaid("API listen on"), Duration.ofSeconds(60));
        return this;
    }

    /** For {@code DOCKER_HOST}. */
    public String host() {
        return "unix://" + folder.resolve("docker.sock");
    }

    private void deleteStore() {
        try {
            Folders.delete(folder.resolve("store"));
            Folders.delete(folder.resolve("state"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Containers that still run are stopped, and images are deleted. */
    @Override
    public void close() {
        child.stop(Duration.ofSeconds(60));
        deleteStore();
    }
}
