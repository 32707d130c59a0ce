package org.upschedule.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upschedule.deployment.Wars;
import org.upschedule.documents.BlockShell;
import org.upschedule.documents.MarkedBlock;
import org.upschedule.documents.MarkedDocument;
import org.upschedule.run.Installation;
import org.upschedule.run.Script;
import org.upschedule.run.TestData;

/**
 * docs/deployment.md, for Payara Server: its commands from an empty domain to a calendar, then a later version and the way back, and at
 * the end a server as it was before.
 */
@Tag("server")
class ServerDocumentIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path data = TestData.fresh("server-document-project");
    private final Installation installation = Installation.ofBuild();

    @Test
    void commandsLeadFromAnEmptyDomainToACalendarAndToTheNextVersionAndBack() throws IOException {
        try (ServerProduct product = ServerProduct.withOpenMq("server-document")) {
            product.start();
            String before = product.state();

            run(product);
            product.server().find();

            bringNextAndGoBack(product);
            assertThat(product.count("SELECT count(*) FROM job"))
                    .as("smoke tests leave nothing")
                    .isZero();
            product.script("remove");
            assertThat(product.state()).isEqualTo(before);
        }
    }

    private void run(ServerProduct product) throws IOException {
        List<MarkedBlock> blocks = new MarkedDocument(Path.of("docs/deployment.md")).blocks("run=server");
        assertThat(blocks).isNotEmpty();
        try (BlockShell shell = new BlockShell(folder(), environment(product), LONGEST)) {
            blocks.forEach(shell::run);
        }
    }

    /** As a clone of the project after its build. */
    private Path folder() throws IOException {
        Path folder = Files.createDirectories(data.resolve("project"));
        for (String name : List.of("payara-config", "target")) {
            Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
        }
        return folder;
    }

    private Map<String, String> environment(ServerProduct product) throws IOException {
        Map<String, String> environment = new HashMap<>(product.environment());
        environment.putAll(product.server().environment());
        environment.put("PATH", asadmin(product) + ":" + System.getenv("PATH"));
        environment.put("WAY", "server");
        environment.put(
                "NODES",
                "node1=" + product.server().root() + "," + product.server().admin());
        environment.put("RELEASES", data.resolve("releases").toString());
        return environment;
    }

    /** The domain of a test is not where asadmin looks for it. */
    private Path asadmin(ServerProduct product) throws IOException {
        Path folder = Files.createDirectories(data.resolve("bin"));
        Path command = Files.writeString(
                folder.resolve("asadmin"),
                "#!/bin/sh\nexec \"$ASADMIN\" \"$@\" "
                        + String.join(" ", product.server().place()) + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private void bringNextAndGoBack(ServerProduct product) throws IOException {
        Script script = new Script("upschedule-deploy.sh", environment(product));
        String next = Wars.next(installation.war(), data).toString();
        Script.Said upgraded =
                script.call("upgrade", next, "--running", installation.war().toString(), "--accept-old-backup");
        assertThat(upgraded.exit()).as("%s", upgraded).isZero();
        assertThat(upgraded.out()).contains("pending  migration V9900__later.sql");
        if ("all".equals(System.getProperty("faults"))) {
            takeBackOneThatFails(script);
        }

        Script.Said back = script.call("rollback");

        assertThat(back.exit()).as("%s", back).isZero();
        assertThat(back.out()).contains("the schema at 9900");
    }

    private void takeBackOneThatFails(Script script) {
        Path war = installation.war();
        for (Path broken : List.of(Wars.nextThatTakesNoPdf(war, data), Wars.nextThatDoesNotStart(war, data))) {
            Script.Said said = script.call("upgrade", broken.toString(), "--accept-old-backup");

            assertThat(said.exit()).as("%s", said).isEqualTo(1);
            assertThat(said.out()).contains("kept     version 99.0.0").contains("it serves again");
        }
    }
}
