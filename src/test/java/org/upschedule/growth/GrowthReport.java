package org.upschedule.growth;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** The costs of statements side by side, as a table in Markdown; the dearest first. */
final class GrowthReport {

    private static final int LONGEST_TEXT = 90;

    private GrowthReport() {}

    static String of(int few, Map<String, StatementCost> costsOfFew, int many, Map<String, StatementCost> costsOfMany) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "| statement | blocks at %,d | blocks at %,d | ms at %,d | ms at %,d |%n",
                few,
                many,
                few,
                many));
        table.append("|---|--:|--:|--:|--:|\n");
        costsOfMany.entrySet().stream()
                .filter(entry -> costsOfFew.containsKey(entry.getKey()))
                .filter(entry -> !entry.getKey().contains("pg_type")) // asked by the driver
                .sorted(Comparator.comparing((Map.Entry<String, StatementCost> entry) ->
                                -entry.getValue().blocks())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> {
                    StatementCost before = costsOfFew.get(entry.getKey());
                    StatementCost after = entry.getValue();
                    table.append(String.format(
                            Locale.ROOT,
                            "| `%s` | %,d | %,d | %.2f | %.2f |%n",
                            shortened(entry.getKey()),
                            before.blocks(),
                            after.blocks(),
                            before.milliseconds(),
                            after.milliseconds()));
                });
        return table.toString();
    }

    private static String shortened(String text) {
        String cell = text.replace("|", "\\|");
        return cell.length() <= LONGEST_TEXT ? cell : cell.substring(0, LONGEST_TEXT) + "…";
    }
}
