package org.upschedule.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.upschedule.deployment.Wars;
import org.upschedule.run.Installation;
import org.upschedule.run.Script;

/**
 * A later version, as {@code upschedule-deploy.sh} has brought it to a node a moment ago. The script does all of its work, its smoke tests on
 * the running product too; but the file is one that the node does not run, and nothing stops and starts the node, which others use.
 */
final class BroughtVersion {

    private BroughtVersion() {}

    /** @return what the variable {@code RELEASES} says: the folder with the history and {@code deploy.conf} */
    static Path to(URI node, Path folder) throws IOException {
        Path releases = Files.createDirectories(folder.resolve("releases"));
        Path war = Installation.ofBuild().war();
        Path running = folder.resolve("running.war");
        Files.copy(war, running);
        Files.write(
                releases.resolve("deploy.conf"),
                List.of(
                        "WAY=micro",
                        "NODES=node1=" + node,
                        "NODE_WAR=" + running.toAbsolutePath(),
                        "NODE_STOP=true",
                        "NODE_START=true"));
        Script.Said said = new Script("upschedule-deploy.sh", Map.of("RELEASES", releases.toString()))
                .call("upgrade", Wars.next(war, folder).toString(), "--accept-old-backup");
        assertThat(said.exit()).as("%s", said).isZero();
        return releases;
    }
}
