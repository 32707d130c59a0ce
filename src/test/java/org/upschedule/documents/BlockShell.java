package org.upschedule.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the commands of a document, one block after the other, as somebody does who copies them into a terminal. */
public final class BlockShell implements AutoCloseable {

    /** What a block leaves to the next: its folder, functions and variables. Those that are read-only are Bash's own. */
    private static final String SESSION = """
            set -euo pipefail
            if [[ -f $BLOCK_SESSION/variables ]]; then
              . "$BLOCK_SESSION/variables"
              cd "$(<"$BLOCK_SESSION/folder")"
            fi
            trap '{ declare -p | grep -v "^declare -[^ ]*r"; declare -f; } >"$BLOCK_SESSION/variables"; pwd >"$BLOCK_SESSION/folder"' EXIT
            """;

    private final Path folder;
    private final Map<String, String> environment;
    private final Duration limit;
    private final Path session;

    /**
     * @param folder where the first block begins
     * @param limit how long one block may take
     */
    public BlockShell(Path folder, Map<String, String> environment, Duration limit) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.limit = limit;
        try {
            this.session = Files.createTempDirectory("blocks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it to its end; what it leaves in the background goes on.
     *
     * @return all that it printed
     * @throws AssertionError where it ends otherwise than it has to, prints something else, or takes too long
     */
    public String run(MarkedBlock block) {
        try {
            Path printed = session.resolve("printed");
            Path script = Files.writeString(session.resolve("script"), SESSION + block.commands() + "\n");
            // Into a file: what goes on in the background would keep a pipe open.
            ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("BLOCK_SESSION", session.toString());
            Process process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw failure(block, "took longer than " + limit.toSeconds() + " s", Files.readString(printed));
            }
            return held(block, process.exitValue(), Files.readString(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while commands of a document ran", e);
        }
    }

    private static String held(MarkedBlock block, int exit, String printed) {
        if (exit != block.exit()) {
            throw failure(block, "ended with " + exit + " in the place of " + block.exit(), printed);
        }
        List<String> missing = block.missing(printed);
        if (!missing.isEmpty()) {
            throw failure(block, "did not print \"" + missing.get(0) + "\"", printed);
        }
        return printed;
    }

    private static AssertionError failure(MarkedBlock block, String what, String printed) {
        return new AssertionError(block.place() + " " + what + ":\n" + block.commands() + "\n---\n" + printed);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(session)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
