package org.upschedule.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The classes of Payara Micro, parsed and checked once for all of its starts on this machine (class-data sharing of the JVM): a start takes
 * 19 s of processor time instead of 24, measured on two cores. The archive stands beside the server's jar and is made in five seconds.
 */
final class SharedClasses {

    private SharedClasses() {}

    /** For the JVM of a Payara Micro. One that finds another jar or another JVM than the archive was made with does without it. */
    static synchronized List<String> options(Installation installation) {
        Path archive =
                installation.microJar().resolveSibling("payara-micro.jsa").toAbsolutePath();
        try {
            if (!isOf(archive, installation.microJar())) {
                make(archive, installation);
            }
        } catch (IOException | IllegalStateException e) {
            return List.of(); // such as a JVM that came without an archive of its own classes: starts take longer then
        }
        return List.of("-XX:SharedArchiveFile=" + archive);
    }

    private static boolean isOf(Path archive, Path jar) throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    /** Starts the server without an application, and ends it. Another build may do the same at this moment. */
    private static void make(Path archive, Installation installation) throws IOException {
        Path folder = Files.createTempDirectory(archive.getParent(), "classes");
        try {
            Path made = folder.resolve("payara-micro.jsa");
            Tool.run(
                    List.of(
                            Installation.java().toString(),
                            "@" + installation.jvmOptions(),
                            "-XX:ArchiveClassesAtExit=" + made,
                            "-Djava.io.tmpdir=" + folder,
                            "-jar",
                            installation.microJar().toString(),
                            "--nohazelcast",
                            "--warmup",
                            "--prebootcommandfile",
                            installation.preBoot().get(0).toString(),
                            "--port",
                            Integer.toString(FreePorts.any())),
                    Map.of("HTTP_ADDRESS", FreePorts.LOOPBACK));
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Folders.delete(folder);
        }
    }
}
