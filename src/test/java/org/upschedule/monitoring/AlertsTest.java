package org.upschedule.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alerts, their tests and what the runbook says of them. */
class AlertsTest {

    private static final Path RUNBOOK = Path.of("docs", "runbook.md");
    private static final Path TESTS = PrometheusServer.FOLDER.resolve("tests");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");

    @Test
    void eachAlertIsSeenToFireAndNotToFire() throws IOException, InterruptedException {
        List<String> files = files();
        StringBuilder tests = new StringBuilder();
        for (String file : files) {
            tests.append(Files.readString(Path.of(file)));
        }
        assertThat(Rules.alerts())
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates()
                .allSatisfy(alert -> {
                    assertThat(tests)
                            .contains("  - name: " + alert + " fires\n", "  - name: " + alert + " does not fire\n");
                });
        assumeTrue(
                Files.isExecutable(PrometheusServer.TOOL),
                "no promtool at " + PrometheusServer.TOOL + ": the alerts are not tested");
        List<String> command = new ArrayList<>(List.of(PrometheusServer.TOOL.toString(), "test", "rules"));
        command.addAll(files);
        Process promtool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void runbookHasASectionForEachAlertAndNoOther() throws IOException {
        List<String> sections = HEADING.matcher(Files.readString(RUNBOOK))
                .results()
                .map(heading -> heading.group(1))
                .toList();

        assertThat(sections).containsExactlyInAnyOrderElementsOf(Rules.alerts());
        assertThat(Rules.text())
                .contains(Rules.alerts().stream()
                        .map(alert -> "runbook_url: docs/runbook.md#" + alert.toLowerCase(Locale.ROOT) + "\n")
                        .toArray(String[]::new));
    }
}
