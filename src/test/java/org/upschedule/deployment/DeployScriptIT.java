package org.upschedule.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.Balancer;
import org.upschedule.run.Script;

/** The order of what the script does to two nodes, and each way out of it; the real product is upgraded by RollingUpgradeIT. */
class DeployScriptIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private StandInNodes nodes;

    @BeforeEach
    void start() {
        nodes = new StandInNodes(
                folder, war("1.0.0", "", "V1__jobs.sql", "V14_1__ended_jobs.sql", "V19__last_backup.sql"));
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    private Path war(String version, String fault, String... migrations) {
        return Wars.small(folder, version, fault, migrations);
    }

    private String newer() {
        return war("2.0.0", "", "V19__last_backup.sql", "V20__more.sql").toString();
    }

    private static List<String> replaced(String node, String version) {
        return List.of(
                node + " drained",
                node + " stops",
                node + " starts " + version,
                node + " is clean again",
                node + " undrained");
    }

    @Test
    void upgradeTakesOneNodeAfterTheOtherAndRollbackTheSameWay() {
        Script.Said upgraded = nodes.call("upgrade", newer());

        assertThat(upgraded.exit()).as("%s", upgraded).isZero();
        assertThat(nodes.events().subList(0, 5)).isEqualTo(replaced("node1", "2.0.0"));
        assertThat(nodes.versions()).containsExactly("2.0.0", "2.0.0");
        assertThat(nodes.kept()).containsExactly("1.0.0", "2.0.0");

        Script.Said back = nodes.call("rollback");

        assertThat(back.exit()).as("%s", back).isZero();
        assertThat(nodes.events())
                .hasSize(10)
                .endsWith(replaced("node2", "1.0.0").toArray(String[]::new));
        assertThat(nodes.versions()).containsExactly("1.0.0", "1.0.0");
        assertThat(nodes.history())
                .as("for who looks for the cause of something")
                .containsExactly(
                        "upgrade to version 2.0.0 begins",
                        "version 2.0.0 serves on node1",
                        "version 2.0.0 serves on node2",
                        "way back to version 1.0.0 begins",
                        "version 1.0.0 serves on node1",
                        "version 1.0.0 serves on node2");
    }

    @Test
    void nothingBeginsWithoutAWayBack() throws IOException {
        assertThat(nodes.call("upgrade", newer()).exit()).isZero();
        nodes.events();
        nodes.loseKept();

        assertThat(nodes.call("upgrade", war("2.1.0", "").toString()).exit())
                .as("what runs is kept anew")
                .isZero();
        nodes.loseKept();
        Files.copy(Path.of(newer()), folder.resolve("node1/upschedule.war"), StandardCopyOption.REPLACE_EXISTING);
        nodes.events();
        assertThat(nodes.call("upgrade", war("2.2.0", "").toString()).error()).contains("is not found");
        assertThat(nodes.call("rollback").error()).contains("is not there any more");
        assertThat(nodes.events()).isEmpty();
    }

    @Test
    void versionThatDoesNotBecomeReadyIsTakenBackFromTheFirstNode() {
        Script.Said said = nodes.call("upgrade", war("2.0.0", "not-ready").toString());

        assertThat(said.exit()).as("%s", said).isEqualTo(1);
        assertThat(said.out()).contains("node1 is not ready after 2 s", "it serves again");
        assertThat(nodes.events())
                .startsWith("node1 drained", "node1 stops", "node1 starts 2.0.0")
                .endsWith(replaced("node1", "1.0.0").toArray(String[]::new))
                .noneMatch(event -> event.startsWith("node2"));
    }

    @Test
    void versionThatFailsOnTheSecondNodeIsTakenBackFromBoth() {
        Script.Said said = nodes.call("upgrade", war("2.0.0", "smoke@node2").toString());

        assertThat(said.exit()).as("%s", said).isEqualTo(1);
        assertThat(said.out()).contains("smoke test of node2: sending a PDF: status 413");
        assertThat(nodes.versions()).containsExactly("1.0.0", "1.0.0");
        assertThat(nodes.events()).endsWith(replaced("node1", "1.0.0").toArray(String[]::new));
        assertThat(nodes.kept()).containsExactly("1.0.0");
    }

    @Test
    void runThatWasKilledIsUndoneByRollbackAndDoneByUpgrade() throws Exception {
        nodes.with("READY_SECONDS", "60");
        Process run = nodes.script()
                .begin(
                        ProcessBuilder.Redirect.DISCARD,
                        "upgrade",
                        war("2.0.0", "not-ready").toString());
        Waiting.until("the first node has it", SOON, () -> nodes.has("node1 starts 2.0.0"));

        assertThat(nodes.call("upgrade", newer()))
                .as("only one run at once")
                .returns(2, Script.Said::exit)
                .extracting(Script.Said::error)
                .asString()
                .contains("Another run has the lock");
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor();
        assertThat(nodes.call("rollback").exit()).isZero();
        assertThat(nodes.versions()).containsExactly("1.0.0", "1.0.0");

        String fixed = war("2.0.1", "").toString();
        assertThat(nodes.call("upgrade", fixed).exit()).isZero();
        assertThat(nodes.versions()).containsExactly("2.0.1", "2.0.1");
        nodes.events();
        assertThat(nodes.call("upgrade", fixed).out()).contains("it runs already");
        assertThat(nodes.events()).isEmpty();
    }

    @Test
    void runThatIsToldToEndLetsCallersBack() throws Exception {
        nodes.with("READY_SECONDS", "60");
        Process run = nodes.script()
                .begin(
                        ProcessBuilder.Redirect.DISCARD,
                        "upgrade",
                        war("2.0.0", "not-ready").toString());
        Waiting.until("the first node has it", SOON, () -> nodes.has("node1 starts 2.0.0"));

        run.destroy();

        assertThat(run.waitFor()).isEqualTo(130);
        assertThat(nodes.events()).endsWith("node1 undrained");
    }

    @Test
    void dryRunSaysAllAndChangesNothing() {
        Script.Said said = nodes.call("--dry-run", "upgrade", newer());

        assertThat(said.exit()).as("%s", said).isZero();
        assertThat(said.out())
                .contains("found    node1 with version 1.0.0 on Java 17.0.1, schema 19")
                .contains("pending  migration V20__more.sql")
                .contains("found    1 migrations to be made")
                .contains("would    node1: no new callers, stop, version 2.0.0-")
                .doesNotContain("V14_1", "V19");
        assertThat(nodes.events()).isEmpty();
        assertThat(nodes.kept()).isEmpty();
    }

    /** Each with nothing changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upschedule_backup_age_seconds{source="database"} | 100000.0 | no backup within 26 h is known
            upschedule_backup_age_seconds{source="database"} | NaN      | no backup within 26 h is known
            upschedule_disk_free_bytes                       | 9.0E8    | node1 has 900 MB free for temporary files
            """)
    void nodesThatAreNotFitAreLeftAlone(String series, String value, String sentence) {
        nodes.node("node1").figure(series, value);
        nodes.node("node2").figure(series, value);

        Script.Said said = nodes.call("upgrade", newer());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("refused  " + sentence);
        assertThat(nodes.events()).isEmpty();
    }

    @Test
    void nodeThatIsDownIsToldOfFirst() {
        nodes.node("node2").stop();
        nodes.events();

        assertThat(nodes.call("upgrade", newer()).out()).contains("refused  node2 is not ready at");
        assertThat(nodes.call("check").exit()).isEqualTo(2);
        assertThat(nodes.events()).isEmpty();
    }

    @Test
    void placeThatCannotBeWrittenIsToldOfFirst() {
        nodes.with("NODE_WAR", folder + "/none/{node}.war");

        Script.Said said = nodes.call("check");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("refused  on node2 " + folder + "/none/node2.war cannot be written");
    }

    @Test
    void oldBackupCanBeAccepted() {
        nodes.node("node1").figure("upschedule_backup_age_seconds{source=\"database\"}", "NaN");
        nodes.node("node2").figure("upschedule_backup_age_seconds{source=\"database\"}", "NaN");
        nodes.node("node2").figure("upschedule_settings_fingerprint", "8.0");

        Script.Said said = nodes.call("check", newer(), "--accept-old-backup");

        assertThat(said.exit()).as("%s", said).isZero();
        assertThat(said.out()).contains("warning  no backup", "warning  node2 has other settings");
    }

    @Test
    void fileThatIsNoVersionIsRefused() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.war"), "PK");

        assertThat(nodes.call("upgrade", damaged.toString()).error()).contains("is damaged, or is no WAR");
        assertThat(nodes.call("upgrade", "none.war").error()).contains("There is no none.war");
        assertThat(nodes.call("rollback").error()).contains("No version before is kept");
        assertThat(nodes.call("upgrade").error()).contains("Say which version");
        assertThat(nodes.call("fly").exit()).isEqualTo(2);
        assertThat(nodes.with("NODES", "http://10.76.0.11:8080 http://10.76.0.12:8080")
                        .call("check")
                        .error())
                .as("addresses without names")
                .contains("In NODES: http://10.76.0.11:8080 is not name=address");
        assertThat(nodes.events()).isEmpty();
    }

    @Test
    void settingsComeFromAFile() throws IOException {
        Path settings =
                Files.writeString(folder.resolve("deploy.conf"), "# which\nWAY=\nNODES=node1=http://nobody.invalid\n");

        assertThat(nodes.with("WAY", "")
                        .call("check", "--settings", settings.toString())
                        .error())
                .contains("Say in WAY how the product runs");
        Files.writeString(settings, "WAY=micro\n");
        assertThat(nodes.call("check", "--settings", settings.toString()).exit())
                .as("NODES of the environment stays")
                .isZero();
        Files.writeString(settings, "rm -rf /\n");
        assertThat(nodes.call("check", "--settings", settings.toString()).error())
                .contains("is not NAME=value");
    }

    @Test
    void imagesAreReplacedAndTheSettingsOfComposeNameTheLast() throws IOException {
        nodes.asImages(Map.of(
                "1.0.0", war("1.0.0", "", "V19__last_backup.sql"),
                "2.0.0", war("2.0.0", "", "V19__last_backup.sql", "V20__more.sql"),
                "2.1.0", war("2.1.0", "smoke@node2", "V20__more.sql")));

        Script.Said upgraded = nodes.call("upgrade", "2.0.0");
        assertThat(upgraded.exit()).as("%s", upgraded).isZero();
        assertThat(upgraded.out())
                .contains("pending  migration V20__more.sql", "1 migrations to be made, by the table");
        assertThat(nodes.versions()).containsExactly("2.0.0", "2.0.0");
        assertThat(nodes.settingsOfCompose()).isEqualTo("# the tag\nUPSCHEDULE_VERSION=2.0.0\nLISTEN=443\n");

        assertThat(nodes.call("upgrade", "2.1.0").exit()).isEqualTo(1);
        assertThat(nodes.versions()).containsExactly("2.0.0", "2.0.0");
        assertThat(nodes.settingsOfCompose()).contains("UPSCHEDULE_VERSION=2.0.0\n");

        assertThat(nodes.call("rollback").exit()).isZero();
        assertThat(nodes.settingsOfCompose()).contains("UPSCHEDULE_VERSION=1.0.0\n");
        assertThat(nodes.call("upgrade", "3.0.0").error()).contains("There is no image upschedule/node:3.0.0 here");
    }

    @Test
    void haproxySendsNobodyToANodeThatIsReplaced() {
        assumeTrue(Balancer.isInstalled(), "no HAProxy at " + Balancer.PROGRAM);
        List<Integer> ports =
                List.of(nodes.node("node1").port(), nodes.node("node2").port());
        try (Balancer balancer = new Balancer(folder, ports).start()) {
            Waiting.until("both serve", SOON, () -> balancer.isUp("node1") && balancer.isUp("node2"));
            nodes.with("BALANCER_SOCKET", balancer.socket().toString())
                    .with("ADDRESS", balancer.uri().toString());

            Script.Said said = nodes.call("upgrade", newer());

            assertThat(said.exit()).as("%s", said).isZero();
            assertThat(said.out().lines().map(line -> line.replaceAll(" after .*| in \\d+ s", "")))
                    .containsSubsequence(
                            "drained  node1",
                            "ready    node1",
                            "passed   smoke test of node1",
                            "serving  node1",
                            "drained  node2",
                            "serving  node2",
                            "passed   smoke test of " + balancer.uri());
            assertThat(balancer.isUp("node1") && balancer.isUp("node2")).isTrue();
        }
    }
}
