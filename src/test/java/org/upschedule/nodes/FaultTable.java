package org.upschedule.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code target/faults.md}: a row for each fault that was tried, also of several runs. */
final class FaultTable {

    private static final Path FILE = Path.of("target/faults.md");
    private static final List<String> HEAD = List.of(
            "| fault | uploads were answered | reads were answered | slowest answer | health of the nodes | lost | done twice | served again after | both nodes well after |",
            "|---|---|---|---|---|---|---|---|---|");

    private FaultTable() {}

    /** Writes a row, in the place of the one that the same fault had. */
    static synchronized void add(String fault, List<String> cells) {
        try {
            List<String> lines = new ArrayList<>(Files.exists(FILE) ? Files.readAllLines(FILE) : HEAD);
            lines.removeIf(line -> line.startsWith("| " + fault + " |"));
            lines.add("| " + fault + " | " + String.join(" | ", cells) + " |");
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
