package org.upschedule.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code /metrics} answered, in Prometheus' text format.
 *
 * @param families by their names
 * @param series each line's name with its tags, in their order
 */
record Scrape(Map<String, Family> families, List<String> series) {

    private static final Pattern META = Pattern.compile("# (HELP|TYPE) (\\S+) ?(.*)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)");
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** @param tags their names and values, without the scope that each series has */
    record Family(String name, String type, String help, Map<String, TreeSet<String>> tags) {}

    static Scrape of(String text) {
        Map<String, String> help = new LinkedHashMap<>();
        Map<String, String> type = new LinkedHashMap<>();
        Map<String, Family> families = new TreeMap<>();
        List<String> series = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher meta = META.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (meta.matches()) {
                (meta.group(1).equals("HELP") ? help : type).put(meta.group(2), meta.group(3));
            } else if (sample.matches()) {
                String name = sample.group(1);
                String tags = sample.group(2) == null ? "" : sample.group(2);
                series.add(name + tags);
                Family family = families.computeIfAbsent(
                        name, n -> new Family(n, type.get(n), help.getOrDefault(n, ""), new TreeMap<>()));
                tags(tags).forEach((tag, value) -> family.tags
                        .computeIfAbsent(tag, t -> new TreeSet<>())
                        .add(value));
            } else if (!line.isBlank()) {
                throw new AssertionError("Not Prometheus' text format: " + line);
            }
        }
        return new Scrape(families, series);
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (MatchResult tag : TAG.matcher(text).results().toList()) {
            if (!tag.group(1).equals("mp_scope")) {
                tags.put(tag.group(1), tag.group(2));
            }
        }
        return tags;
    }
}
