package org.upschedule.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code target/drill.md}: what a drill has measured, a section for each. */
final class DrillReport {

    private static final Path FILE = Path.of("target/drill.md");

    private final String title;
    private final List<String> rows = new ArrayList<>(List.of("| what | figure |", "|---|---|"));

    DrillReport(String title) {
        this.title = title;
    }

    DrillReport row(String what, Object figure) {
        rows.add("| " + what + " | " + figure + " |");
        return this;
    }

    DrillReport row(String what, Duration time) {
        return row(what, String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0));
    }

    /** In the place of what the same drill has written before. */
    void write() {
        try {
            List<String> sections =
                    new ArrayList<>(List.of((Files.exists(FILE) ? Files.readString(FILE) : "").split("(?m)^(?=## )")));
            sections.removeIf(section -> section.isBlank() || section.startsWith("## " + title + "\n"));
            sections.add("## " + title + "\n\n" + String.join("\n", rows) + "\n\n");
            Files.writeString(FILE, String.join("", sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
