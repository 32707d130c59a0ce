package org.upschedule.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What the run of a stack has measured, in {@code target/stack.md}. */
final class Figures {

    private static final Path FILE = Path.of("target/stack.md");

    private final List<String> rows = new ArrayList<>(List.of("| what | figure |", "|---|---|"));

    void add(String what, String figure) {
        rows.add("| " + what + " | " + figure + " |");
    }

    /** Does it, and keeps how long it took. */
    <T> T time(String what, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        T result = work.call();
        addSince(what, begin);
        return result;
    }

    /** @param begin by {@link System#nanoTime} */
    void addSince(String what, long begin) {
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        add(what, String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
    }

    void write() {
        try {
            Files.writeString(FILE, String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
