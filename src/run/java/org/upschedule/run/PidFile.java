package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a process that was started here, so that the next start can end it where this one was killed.
 * The number alone does not do: the system gives it to another process some day. So the moment of its start is kept too.
 */
final class PidFile {
    /** The system tells the start in ticks since a boot time that is itself rounded to the second. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + "\n" + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was written here, if it still runs. */
    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                return Optional.empty();
            }
            return process(Long.parseLong(lines.get(0)), Instant.ofEpochMilli(Long.parseLong(lines.get(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            // The writer was killed within the line: no process can be told from it.
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what a killed start has left behind. */
    void stopStale() {
        running().ifPresent(process -> stop(process, Duration.ofSeconds(20)));
        delete();
    }

    static Optional<ProcessHandle> process(long pid, Instant start) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false));
    }

    /**
     * Asks the process to end, and ends it by force when it has not after the grace.
     *
     * @return whether no force was needed
     */
    static boolean stop(ProcessHandle process, Duration grace) {
        process.destroy();
        boolean byItself = hasEnded(process, grace);
        if (!byItself) {
            process.destroyForcibly();
            hasEnded(process, Duration.ofSeconds(10));
        }
        return byItself;
    }

    static boolean hasEnded(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
