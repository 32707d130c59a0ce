package org.upschedule.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of documents are found and held to what they have to do. */
class DocumentCommandsTest {

    @TempDir
    private Path folder;

    private MarkedDocument document(String text) throws IOException {
        return new MarkedDocument(Files.writeString(folder.resolve("document.md"), text));
    }

    private MarkedBlock block(String commands, int exit, String... expected) {
        return new MarkedBlock("document.md:1", "check", List.of(), commands, exit, List.of(expected));
    }

    private BlockShell shell(Duration limit) {
        return new BlockShell(folder, Map.of("GIVEN", "by the test"), limit);
    }

    private void run(MarkedBlock... blocks) {
        try (BlockShell shell = shell(Duration.ofSeconds(30))) {
            for (MarkedBlock block : blocks) {
                shell.run(block);
            }
        }
    }

    @Test
    void blocksAreFoundByTheirMark() throws IOException {
        MarkedDocument document = document("""
                # Title

                1. In a list:

                   ```sh check
                   echo one
                     echo two
                   ```

                   ```text expect
                   one
                   ```

                ```
                not for a shell
                ```

                ````sh run=micro needs=bash,no-such-program exit=3
                exit 3 # ```
                ````
                """);

        assertThat(document.blocks("check"))
                .containsExactly(new MarkedBlock(
                        folder.resolve("document.md") + ":6",
                        "check",
                        List.of(),
                        "echo one\n  echo two",
                        0,
                        List.of("one")));
        assertThat(document.blocks("run=micro"))
                .containsExactly(new MarkedBlock(
                        folder.resolve("document.md") + ":19",
                        "run=micro",
                        List.of("bash", "no-such-program"),
                        "exit 3 # ```",
                        3,
                        List.of()));
        assertThat(document.blocks("run=micro").get(0).missingPrograms()).containsExactly("no-such-program");
    }

    @Test
    void blocksThatNoTestWouldRunAreRefused() throws IOException {
        for (String text : List.of(
                "```sh\nls\n```\n",
                "```sh check\n```\n",
                "```sh check twice\nls\n```\n",
                "```text expect\nls\n```\n",
                "```sh check\nls\n")) {
            MarkedDocument document = document(text);

            assertThatThrownBy(document::blocks).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void blockGoesOnWhereTheOneBeforeEnded() {
        run(
                block(
                        "mkdir inner && cd inner\nname='with space'\nsay() { echo \"said: $1\"; }\necho \"$GIVEN\"",
                        0,
                        "by the test"),
                block(
                        "basename \"$PWD\"\nsay \"$name\"\nbash -c 'echo \"${name:-none}\"'",
                        0,
                        "inner",
                        "said: with space",
                        "none"));
    }

    @Test
    void whatGoesOnInTheBackgroundIsNotWaitedFor() {
        String began = "sleep 60 &\nstarted=$!";

        run(block(began, 0), block("kill \"$started\"", 0));
    }

    @Test
    void commandsThatEndOtherwiseFail() {
        assertThatThrownBy(() -> run(block("false\ntrue", 0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("document.md:1 ended with 1 in the place of 0");
        assertThatThrownBy(() -> run(block("true", 2))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> run(block("false | true", 0))).isInstanceOf(AssertionError.class);
        run(block("exit 2", 2));
    }

    @Test
    void linesAreExpectedWholeAndInTheirOrder() {
        String commands = "echo first; echo between >&2; echo 'second: 17 of 20'";

        run(block(commands, 0, "first", "second: … of …"));
        for (String[] wrong : new String[][] {{"second: …", "first"}, {"fir"}, {"first", "first"}, {"third"}}) {
            assertThatThrownBy(() -> run(block(commands, 0, wrong)))
                    .as("%s", (Object) wrong)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("did not print")
                    .hasMessageContaining("between");
        }
    }

    @Test
    void commandsThatNeverEndAreEnded() {
        try (BlockShell shell = shell(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> shell.run(block("echo begun; sleep 60", 0)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("took longer")
                    .hasMessageContaining("begun");
        }
    }
}
