package org.upschedule.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upschedule.documents.BlockShell;
import org.upschedule.documents.MarkedBlock;
import org.upschedule.documents.MarkedDocument;
import org.upschedule.run.PayaraServer;

/** The commands of docs/deployment.md, as they are typed in a clone of the project after its build. */
final class DeploymentCommands {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path data;

    DeploymentCommands(Path data) {
        this.data = data;
    }

    /** The clone. */
    Path folder() {
        Path folder = data.resolve("project");
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                for (String name : List.of("payara-config", "target")) {
                    Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the blocks with that mark, from the first to the last. */
    void run(String mark, Map<String, String> environment) {
        try (BlockShell shell = new BlockShell(folder(), environment, LONGEST)) {
            List<MarkedBlock> blocks = new MarkedDocument(Path.of("docs/deployment.md")).blocks(mark);
            assertThat(blocks).isNotEmpty();
            blocks.forEach(shell::run);
        }
    }

    /** The variables of who administers these servers by the scripts; {@code asadmin} is on the path. */
    Map<String, String> environment(List<PayaraServer> servers) {
        Map<String, String> environment = new HashMap<>(servers.get(0).environment());
        environment.put("PATH", asadmin(servers) + ":" + System.getenv("PATH"));
        environment.put("WAY", "server");
        environment.put("RELEASES", data.resolve("releases").toString());
        environment.put(
                "NODES",
                IntStream.range(0, servers.size())
                        .mapToObj(i -> "node" + (i + 1) + "=" + servers.get(i).root() + ","
                                + servers.get(i).admin())
                        .collect(Collectors.joining(" ")));
        return environment;
    }

    /** The domains of a test are not where asadmin looks for them: it is told where, by the port that it is to call. */
    private Path asadmin(List<PayaraServer> servers) {
        String places = servers.stream()
                .map(server -> "  " + server.admin().replaceFirst(".*:", "") + ") set -- \"$@\" "
                        + String.join(" ", server.place()) + " ;;\n")
                .collect(Collectors.joining());
        try {
            Path folder = Files.createDirectories(data.resolve("bin"));
            Path command = Files.writeString(
                    folder.resolve("asadmin"),
                    "#!/bin/sh\ncase $AS_ADMIN_PORT in\n" + places + "esac\nexec \"$ASADMIN\" \"$@\"\n");
            Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
