package org.upschedule.limits;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import org.upschedule.configuration.InvalidConfigurationException;

/**
 * So many requests in any time of that length.
 *
 * @param count from 1 to 10 million
 * @param window from a second to a day
 */
public record Rate(int count, Duration window) {

    private static final int MOST = 10_000_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * @param properties what the names of the properties begin with, each followed by the key of its group
     * @param texts in the order of the groups; those at the end that have none are left out
     * @throws InvalidConfigurationException where one of them is no rate
     */
    static Map<LimitGroup, Rate> ofGroups(String properties, String... texts) {
        Map<LimitGroup, Rate> rates = new EnumMap<>(LimitGroup.class);
        for (int i = 0; i < texts.length; i++) {
            LimitGroup group = LimitGroup.values()[i];
            rates.put(group, parse(properties + group.key(), texts[i]));
        }
        return rates;
    }

    /**
     * @param text as it is configured, such as {@code 10/PT1H}
     * @throws InvalidConfigurationException where the text says something else
     */
    private static Rate parse(String property, String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            Rate rate = new Rate(Integer.parseInt(parts[0]), Duration.parse(parts.length > 1 ? parts[1] : ""));
            if (rate.isPossible()) {
                return rate;
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            // Refused below, in our own words.
        }
        throw new InvalidConfigurationException(property + " is " + text.strip()
                + ": it must be a number from 1 to " + MOST + ", a slash and a time from " + SHORTEST + " to " + LONGEST
                + ", such as 10/PT1H");
    }

    private boolean isPossible() {
        return count >= 1 && count <= MOST && window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0;
    }
}
