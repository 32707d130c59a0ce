package org.upschedule.timetable;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.upschedule.calendar.EventKind;
import org.upschedule.json.JsonFields;
import org.upschedule.planning.Choice;
import org.upschedule.planning.Group;
import org.upschedule.planning.Preference;
import org.upschedule.planning.Preferences;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * What a caller wants proposed.
 *
 * @param locks by module and kind the group that she insists on
 */
public record ProposalsRequest(Preferences preferences, Map<String, Map<EventKind, String>> locks, int wanted) {

    private static final int MOST_WANTED = 20;
    private static final int DEFAULT_WANTED = 5;
    private static final int MOST_VENUES = 50;

    /**
     * @param body {@code {"weights": {"EARLY": 3}, "preferredVenues": ["IT"], "avoidedVenues": [], "locks": {"COS 214": {"LECTURE":
     *     "G01"}}, "wanted": 5}}; all may be left out
     */
    public static ProposalsRequest parse(String body) {
        try {
            JsonFields json = JsonFields.parse(
                    body.isBlank() ? "{}".getBytes(StandardCharsets.UTF_8) : body.getBytes(StandardCharsets.UTF_8));
            json.allowOnly("weights", "preferredVenues", "avoidedVenues", "locks", "wanted");
            int wanted = json.has("wanted") ? json.integer("wanted") : DEFAULT_WANTED;
            if (wanted < 1 || wanted > MOST_WANTED) {
                throw json.field("wanted").problem("must be from 1 to " + MOST_WANTED);
            }
            return new ProposalsRequest(preferences(json), locks(json), wanted);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Please correct the JSON: " + e.getMessage() + ".");
        }
    }

    private static Preferences preferences(JsonFields json) {
        if (!json.has("weights") && !json.has("preferredVenues") && !json.has("avoidedVenues")) {
            return Preferences.DEFAULT;
        }
        Map<Preference, Integer> weights = new EnumMap<>(Preference.class);
        if (json.has("weights")) {
            json.object("weights").forEach((name, weight) -> {
                int value = weight.integer();
                if (value < 0 || value > Preferences.MAX_WEIGHT) {
                    throw weight.problem("must be from 0 to " + Preferences.MAX_WEIGHT);
                }
                weights.put(weight.constant(name, List.of(Preference.values())), value);
            });
        }
        return new Preferences(weights, venues(json, "preferredVenues"), venues(json, "avoidedVenues"));
    }

    private static Set<String> venues(JsonFields json, String key) {
        Set<String> venues = new TreeSet<>();
        if (json.has(key)) {
            json.array(key).limit(MOST_VENUES).map(JsonFields::text).forEach(venues::add);
        }
        return venues;
    }

    private static Map<String, Map<EventKind, String>> locks(JsonFields json) {
        Map<String, Map<EventKind, String>> locks = new TreeMap<>();
        if (json.has("locks")) {
            json.object("locks").forEach((module, kinds) -> {
                Map<EventKind, String> groups = new EnumMap<>(EventKind.class);
                kinds.entries()
                        .forEach((kind, group) -> groups.put(group.constant(kind, EventKind.weekly()), group.text()));
                locks.put(module, groups);
            });
        }
        return locks;
    }

    /**
     * The choices with the locks on them.
     *
     * @throws ProblemException where a lock names a group that is not on offer
     */
    List<Choice> locked(List<Choice> choices) {
        locks.forEach((module, kinds) -> kinds.forEach((kind, code) -> {
            if (choices.stream().noneMatch(choice -> isLocked(choice, module, kind) && group(choice, code) != null)) {
                throw new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "Please correct the locks: " + module + " has no " + kind.noun() + " group " + code + ".");
            }
        }));
        return choices.stream().map(this::locked).toList();
    }

    private Choice locked(Choice choice) {
        String code = locks.getOrDefault(choice.part().module(), Map.of())
                .get(choice.part().kind());
        Group group = code == null ? null : group(choice, code);
        return group == null ? choice : choice.lock(group);
    }

    private static boolean isLocked(Choice choice, String module, EventKind kind) {
        return choice.part().module().equals(module) && choice.part().kind() == kind;
    }

    /** The group of that code, or {@code null}. */
    private static Group group(Choice choice, String code) {
        return choice.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
