package org.upschedule.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for who has not got the machine that it is on. */
final class LogEnd {
    private static final int LINES = 40;

    private LogEnd() {}

    /** The path of the log, and its end below that. */
    static String of(Path log) {
        return log + lines(log);
    }

    private static String lines(Path log) {
        try {
            // not readAllLines: a line that is cut within a character would hide all others
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.isEmpty()
                    ? ""
                    : ", which ends:\n"
                            + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return ""; // the server has not come so far
        }
    }
}
