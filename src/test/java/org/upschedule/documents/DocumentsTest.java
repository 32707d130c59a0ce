package org.upschedule.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All documents: no command without a test that runs it, no link to what is not there; and the commands that need no server. */
class DocumentsTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path NOTES = Path.of("docs", "release-notes.md");

    @TempDir
    private Path folder;

    private static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md")));
        for (String part : List.of("docs", "docker", "payara-config", "jmeter")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
            }
        }
        return all;
    }

    /** {@code check}: OperationsDocumentsIT; {@code history} and {@code release}: below; {@code run=…}: where it is named. */
    @Test
    void eachMarkBelongsToATest() throws IOException {
        for (Path document : documents()) {
            assertThat(new MarkedDocument(document).blocks())
                    .allSatisfy(block -> assertThat(block.mark()).matches("check|history|release|run=[a-z-]+"));
        }
    }

    @Test
    void linksLeadToWhatIsThere() throws IOException {
        for (Path document : documents()) {
            assertThat(new Links(document).broken()).as("%s", document).isEmpty();
        }
    }

    @Test
    void notesOfAReleaseAreMadeOfTheHistory() throws IOException {
        try (BlockShell git = new BlockShell(PROJECT, Map.of(), Duration.ofSeconds(60))) {
            String oldest = git.run(command("git rev-list --max-parents=0 HEAD | tail -n 1"))
                    .strip();
            assumeTrue(oldest.matches("[0-9a-f]{40,64}"), "no history here");
            try (BlockShell shell = new BlockShell(PROJECT, Map.of("FROM", oldest), Duration.ofSeconds(60))) {
                assertThat(new MarkedDocument(NOTES).blocks("history"))
                        .hasSize(2)
                        .allSatisfy(shell::run);
            }
        }
    }

    /** In a copy of the project. */
    @Test
    void releaseIsCut() {
        assumeTrue(Files.exists(PROJECT.resolve(".git")), "no history here");
        Map<String, String> somebody = Map.of(
                "GIT_AUTHOR_NAME", "test",
                "GIT_AUTHOR_EMAIL", "test@localhost",
                "GIT_COMMITTER_NAME", "test",
                "GIT_COMMITTER_EMAIL", "test@localhost");
        try (BlockShell shell = new BlockShell(folder, somebody, Duration.ofSeconds(60))) {
            shell.run(command("git clone -q --depth 1 --no-tags 'file://" + PROJECT + "' copy && cd copy"));
            assertThat(new MarkedDocument(NOTES).blocks("release")).hasSize(2).allSatisfy(shell::run);
            assertThat(shell.run(command("grep -m 1 '<version>' pom.xml; git status --short")))
                    .isEqualToIgnoringWhitespace("<version>1.0.1-SNAPSHOT</version>");
        }
    }

    private static MarkedBlock command(String command) {
        return new MarkedBlock("test", "test", List.of(), command, 0, List.of());
    }
}
