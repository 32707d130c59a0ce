package org.upschedule.planning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.upschedule.planning.search.DayWeights;

/**
 * How much each preference matters to a student, and which venues she wants.
 *
 * @param weights from 0 (does not matter) to {@value #MAX_WEIGHT}; 0 for a preference that is left out
 * @param preferredVenues beginnings of venue names, such as {@code IT}; empty where any venue will do
 * @param avoidedVenues beginnings of venue names
 */
public record Preferences(Map<Preference, Integer> weights, Set<String> preferredVenues, Set<String> avoidedVenues) {

    public static final int MAX_WEIGHT = DayWeights.MAX;

    static final Preferences NONE = new Preferences(Map.of(), Set.of(), Set.of());

    /** For students who state none. */
    public static final Preferences DEFAULT = new Preferences(
            Map.of(Preference.FEW_GAPS, 1, Preference.LUNCH, 1, Preference.CAMPUS_CHANGE, 1), Set.of(), Set.of());

    public Preferences {
        EnumMap<Preference, Integer> all = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            all.put(preference, weights.getOrDefault(preference, 0));
        }
        all.forEach((preference, weight) -> {
            if (weight < 0 || weight > MAX_WEIGHT) {
                throw new IllegalArgumentException(
                        "The weight of " + preference + " is " + weight + ", not between 0 and " + MAX_WEIGHT);
            }
        });
        weights = Collections.unmodifiableMap(all);
        preferredVenues = lowerCase(preferredVenues);
        avoidedVenues = lowerCase(avoidedVenues);
    }

    /** The preferences whose weight is above 0. */
    List<Preference> wanted() {
        return weights.keySet().stream()
                .filter(preference -> weight(preference) > 0)
                .toList();
    }

    /** The same preferences with all weights but one at 0. */
    Preferences only(Preference preference) {
        return new Preferences(Map.of(preference, weight(preference)), preferredVenues, avoidedVenues);
    }

    int weight(Preference preference) {
        return weights.get(preference);
    }

    /** Whether the student does not want a session in these venues. A session whose venue is not known yet is never unwanted. */
    boolean unwanted(List<String> venues) {
        if (venues.isEmpty()) {
            return false;
        }
        return anyBegins(venues, avoidedVenues) || !preferredVenues.isEmpty() && !anyBegins(venues, preferredVenues);
    }

    private static boolean anyBegins(List<String> venues, Set<String> beginnings) {
        return venues.stream().map(venue -> venue.toLowerCase(Locale.ROOT)).anyMatch(venue -> beginnings.stream()
                .anyMatch(venue::startsWith));
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
