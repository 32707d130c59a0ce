package org.upschedule.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The classes of Payara Micro and of the application, parsed and checked once for all starts on this machine (class-data sharing of the JVM).
 * The first server that starts without them leaves them beside the server's jar when it is stopped. Whatever goes wrong with them makes starts
 * longer, and ends none.
 */
final class SharedClasses {
    private final Path jar;
    private final Path archive;
    private Path recorded;

    SharedClasses(Path microJar) {
        jar = microJar.toAbsolutePath();
        archive = jar.resolveSibling("payara-micro.jsa");
    }

    /** For a JVM that only looks: one that finds another jar or another JVM than the archive was made with does without it. */
    List<String> known() {
        return isOfJar() ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** For a JVM that makes the archive at its end where there is none; {@link #keep(boolean)} is for after that end. */
    List<String> knownOrRecorded() {
        if (isOfJar()) {
            return known();
        }
        // Another server may do the same at this moment: each into a file of its own
        recorded = archive.resolveSibling(UUID.randomUUID() + ".jsa");
        return List.of("-XX:ArchiveClassesAtExit=" + recorded);
    }

    /** @param whole whether the JVM ended by itself: one that was killed while it wrote left a part */
    void keep(boolean whole) {
        if (recorded == null) {
            return;
        }
        try {
            if (!whole) {
                Files.deleteIfExists(recorded);
            } else if (Files.exists(recorded)) {
                Files.move(recorded, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // The next server makes them: the stop of this one goes on
        }
        recorded = null;
    }

    private boolean isOfJar() {
        try {
            return Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false; // another build took it away between two looks
        }
    }
}
