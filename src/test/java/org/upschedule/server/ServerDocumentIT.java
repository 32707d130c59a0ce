package org.upschedule.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upschedule.deployment.Wars;
import org.upschedule.run.Installation;
import org.upschedule.run.Script;
import org.upschedule.run.TestData;

/**
 * docs/deployment.md, for Payara Server: its commands from an empty domain to a calendar, then a later version and the way back, and at
 * the end a server as it was before.
 */
@Tag("server")
class ServerDocumentIT {

    private final Path data = TestData.fresh("server-document-project");
    private final DeploymentCommands commands = new DeploymentCommands(data);
    private final Installation installation = Installation.ofBuild();

    @Test
    void commandsLeadFromAnEmptyDomainToACalendarAndToTheNextVersionAndBack() {
        try (ServerProduct product = ServerProduct.withOpenMq("server-document")) {
            product.start();
            String before = product.state();

            commands.run("run=server", environment(product));
            product.server().find();

            bringNextAndGoBack(product);
            assertThat(product.count("SELECT count(*) FROM job"))
                    .as("smoke tests leave nothing")
                    .isZero();
            product.script("remove");
            assertThat(product.state()).isEqualTo(before);
        }
    }

    private Map<String, String> environment(ServerProduct product) {
        Map<String, String> environment = commands.environment(List.of(product.server()));
        environment.putAll(product.environment());
        return environment;
    }

    private void bringNextAndGoBack(ServerProduct product) {
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
