package org.upschedule.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One execution of a statement, by PostgreSQL's own log.
 *
 * @param text without line breaks, and with {@code $1} for a parameter
 * @param blocks of 8 KB that it looked at, be they in memory or on disk
 * @param readInOrder tables of which it looked at every row
 */
record ExecutedStatement(String text, double milliseconds, long blocks, Set<String> readInOrder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lines of a message after its first begin with a tab. One that is still being written has no last brace, and is left out. */
    private static final Pattern EXECUTED =
            Pattern.compile("LOG: {2}duration: ([0-9.]+) ms {2}plan:\\n(\\t\\{\\n(?:\\t [^\\n]*\\n)++\\t}\\n)");

    /** Those that were logged after {@code offset}. */
    static List<ExecutedStatement> since(long offset, Path log) {
        List<ExecutedStatement> executed = new ArrayList<>();
        Matcher messages = EXECUTED.matcher(text(offset, log));
        while (messages.find()) {
            executed.add(of(messages.group(2), Double.parseDouble(messages.group(1))));
        }
        return executed;
    }

    private static String text(long offset, Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] since = new byte[(int) (file.length() - offset)];
            file.seek(offset);
            file.readFully(since);
            return new String(since, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExecutedStatement of(String message, double milliseconds) {
        try {
            JsonNode explained = JSON.readTree(message);
            JsonNode plan = explained.path("Plan");
            return new ExecutedStatement(
                    oneLine(explained.path("Query Text").asText()),
                    milliseconds,
                    plan.path("Shared Hit Blocks").asLong()
                            + plan.path("Shared Read Blocks").asLong(),
                    readInOrder(plan));
        } catch (IOException e) {
            throw new UncheckedIOException(message, e);
        }
    }

    static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").trim();
    }

    /** The tables of a plan's sequential scans. */
    static Set<String> readInOrder(JsonNode plan) {
        Set<String> tables = new TreeSet<>();
        if (plan.path("Node Type").asText().equals("Seq Scan")) {
            tables.add(plan.path("Relation Name").asText());
        }
        plan.path("Plans").forEach(part -> tables.addAll(readInOrder(part)));
        return tables;
    }
}
