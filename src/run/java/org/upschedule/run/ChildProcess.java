package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A server as a process of its own, with its log and its pid in the data folder. */
final class ChildProcess {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private Process process;
    private long logBegin;

    ChildProcess(String name, Path dataFolder) {
        this.name = name;
        this.log = dataFolder.resolve("logs").resolve(name + ".log").toAbsolutePath();
        this.pidFile = new PidFile(dataFolder.resolve("pids").resolve(name + ".pid"));
    }

    void start(List<String> command, Map<String, String> environment, Path folder) {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        pidFile.stopStale();
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(folder);
            logBegin = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            pidFile.write(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C goes to a whole session: in its own, the child lives until it is asked, in the right order. */
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of(SETSID.toString()));
        detached.addAll(command);
        return detached;
    }

    void await(BooleanSupplier ready, Duration deadline) {
        await(ready, () -> "", deadline);
    }

    /** @param detail what the server said last, for who reads that it was not ready; empty or a sentence with a space before it */
    void await(BooleanSupplier ready, Supplier<String> detail, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new StartRefused(name + " ended while it started (exit code " + process.exitValue() + "): see "
                        + LogEnd.of(log));
            }
            if (System.nanoTime() > end) {
                throw new StartRefused(name + " was not ready after " + deadline.toSeconds() + " s." + detail.get()
                        + " See " + LogEnd.of(log));
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    /** Whether the log has the words, since this process was started. */
    boolean hasSaid(String words) {
        try (FileChannel channel = FileChannel.open(log)) {
            channel.position(logBegin);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** @return the exit code */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    Path log() {
        return log;
    }

    /** @return whether it ended by itself within the grace, now or before */
    boolean stop(Duration grace) {
        if (process == null) {
            return false;
        }
        boolean byItself = PidFile.stop(process.toHandle(), grace);
        pidFile.delete();
        return byItself;
    }

    /** As {@code kill -9}: nothing is flushed, nobody is told. */
    void kill() {
        process.destroyForcibly();
        PidFile.hasEnded(process.toHandle(), Duration.ofSeconds(10));
        pidFile.delete();
    }
}
