package org.upschedule.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of Prometheus' rules. */
final class Rules {

    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern METRIC = Pattern.compile("\\bupschedule_\\w+");

    private Rules() {}

    static String text() {
        try (Stream<Path> files = Files.list(PrometheusServer.FOLDER.resolve("rules"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> alerts() {
        return ALERT.matcher(text()).results().map(match -> match.group(1)).toList();
    }

    static TreeSet<String> metrics() {
        return metricsIn(text());
    }

    /** The names of the product's metrics in an expression. */
    static TreeSet<String> metricsIn(String expression) {
        return METRIC.matcher(expression)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
