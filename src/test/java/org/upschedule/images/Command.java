package org.upschedule.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments.
 *
 * @param environment beside that of this process
 */
record Command(List<String> words, Map<String, String> environment) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /** What it said, both of its streams, and its exit code. */
    record Said(int code, String text) {}

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException where it cannot be started, or takes too long
     */
    Said run() {
        try {
            // Into a file: what goes on in the background would keep a pipe open.
            Path said = Files.createTempFile("said", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.redirectInput(Path.of("/dev/null").toFile()).environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " did not end: " + Files.readString(said));
            }
            Said all = new Said(process.exitValue(), Files.readString(said));
            Files.delete(said);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return what it said, without space around it
     * @throws IllegalStateException where it ends otherwise than with 0
     */
    String expect() {
        Said said = run();
        if (said.code() != 0) {
            throw new IllegalStateException(
                    String.join(" ", words) + " ended with " + said.code() + ": " + said.text());
        }
        return said.text().strip();
    }
}
