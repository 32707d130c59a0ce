package org.upschedule.endtoend;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of {@code /metrics}, as a monitoring system reads them. */
public final class Metrics {

    private final Student atRoot;

    /** @param atRoot a visitor of the server's root, whatever the application's context root is */
    public Metrics(Student atRoot) {
        this.atRoot = atRoot;
    }

    /** @param series as in the answer, without {@code mp_scope}, such as {@code upschedule_executor_active{executor="workers"}} */
    public double value(String series) {
        String[] parts = series.split("[{}]");
        String tags = Stream.concat(
                        Stream.of("mp_scope=\"application\""),
                        parts.length == 1 ? Stream.of() : Stream.of(parts[1].split(",")))
                .sorted()
                .collect(Collectors.joining(","));
        String line = parts[0] + "{" + tags + "}";
        return atRoot.get("metrics")
                .text()
                .lines()
                .filter(each -> each.startsWith(line + " "))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + line));
    }
}
