package org.upschedule.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What each panel of the dashboards showed, for people to look at: a table in {@code target/panels.md}. */
final class PanelValues {

    private static final Path FILE = Path.of("target", "panels.md");

    /** Of the series of one query: more are counted, not listed. */
    private static final int MOST = 8;

    private PanelValues() {}

    static void write(PrometheusServer prometheus, List<Dashboards.Query> queries) {
        List<String> lines = new ArrayList<>(List.of("| dashboard, panel | query | values |", "|---|---|---|"));
        for (Dashboards.Query query : queries) {
            lines.add("| %s, %s | `%s` | %s |"
                    .formatted(
                            query.dashboard(),
                            query.panel(),
                            query.expression().replace("|", "\\|"),
                            values(prometheus.query(query.expression()))));
        }
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String values(JsonNode samples) {
        List<String> values = new ArrayList<>();
        for (JsonNode sample : samples) {
            if (values.size() == MOST) {
                values.add("and " + (samples.size() - MOST) + " more");
                break;
            }
            TreeMap<String, String> tags = new TreeMap<>();
            sample.path("metric")
                    .properties()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
            tags.keySet().removeAll(List.of("__name__", "instance", "job", "source"));
            values.add((tags.isEmpty() ? "" : tags + " ")
                    + sample.path("value").path(1).asText());
        }
        return String.join("; ", values);
    }
}
