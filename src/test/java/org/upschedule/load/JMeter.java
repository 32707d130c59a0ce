package org.upschedule.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.upschedule.run.Installation;
import org.upschedule.run.TestData;

/** JMeter as the build has brought it, in a process of its own for each run of a plan. */
final class JMeter {

    private final Path jar;
    private final boolean reports;
    private final Path plans = Path.of("jmeter").toAbsolutePath();

    private JMeter(Path jar, boolean reports) {
        this.jar = jar;
        this.reports = reports;
    }

    /** Where the build's plugin says that it has put it. */
    static JMeter ofBuild() {
        try {
            JsonNode brought = new ObjectMapper()
                    .readTree(Path.of("target", "config.json").toFile())
                    .at("/configurations/0");
            return new JMeter(
                    Path.of(
                            brought.path("jmeterDirectoryPath").asText(),
                            "bin",
                            brought.path("runtimeJarName").asText()),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException("JMeter is not there: mvn verify brings it", e);
        }
    }

    /** Without JMeter's report as HTML, which takes longer than a short run. */
    JMeter withoutReports() {
        return new JMeter(jar, false);
    }

    /** The names of the plans, without {@code .jmx}. */
    List<String> plans() {
        try (Stream<Path> files = Files.list(plans)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jmx"))
                    .map(name -> name.substring(0, name.length() - ".jmx".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a plan to its end.
     *
     * @param product address with a slash at the end
     * @param properties that the plan reads, such as {@code users}; times in seconds, {@code p95} and {@code think} in milliseconds
     */
    PlanRun run(String plan, URI product, Map<String, String> properties, Duration deadline) {
        Path folder = folder(plan);
        PlanRun run = new PlanRun(plan, folder);
        List<String> command = new ArrayList<>(List.of(
                Installation.java().toString(),
                "-Xmx768m",
                "-jar",
                jar.toString(),
                "-n",
                "-t",
                plans.resolve(plan + ".jmx").toString(),
                "-l",
                run.samplesFile().toString(),
                "-j",
                folder.resolve("jmeter.log").toString(),
                "-Jtargets=" + run.targetsFile(),
                "-Jhost=" + product.getHost(),
                "-Jport=" + product.getPort(),
                "-Jroot=" + product.getPath()));
        if (reports) {
            command.addAll(List.of("-e", "-o", folder.resolve("report").toString()));
        }
        properties.forEach((name, value) -> command.add("-J" + name + "=" + value));
        start(command, folder, deadline);
        return run;
    }

    private static Path folder(String plan) {
        try {
            return Files.createDirectories(TestData.fresh("load-" + plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(List<String> command, Path folder, Duration deadline) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(plans.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile())
                    .start();
            try {
                if (!process.waitFor(deadline.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new AssertionError("JMeter did not run to its end: see " + folder);
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
