package org.upschedule.timetable.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.EventKind;
import org.upschedule.planning.Preference;
import org.upschedule.planning.Preferences;
import org.upschedule.timetable.ProposalWishes;
import org.upschedule.timetable.web.constraint.Weekly;

/** What a caller wants proposed. */
@Schema(description = "All may be left out")
public record ProposalsRequest(
        @Schema(description = "From 0 (does not matter) to 10", example = "{\"EARLY\": 3, \"FREE_DAYS\": 5}")
        Map<
                        Preference,
                        @Min(value = 0, message = WEIGHT) @Max(value = Preferences.MAX_WEIGHT, message = WEIGHT)
                        Integer>
                weights,

        @Schema(description = "Beginnings of venue names") @Size(max = 50, message = TimetableRequest.ITEMS)
        Set<String> preferredVenues,

        @Schema(description = "Beginnings of venue names") @Size(max = 50, message = TimetableRequest.ITEMS)
        Set<String> avoidedVenues,

        @Schema(
                description = "By module and kind, the group that she insists on",
                example = "{\"COS 214\": {\"LECTURE\": \"G01\"}}")
        @Size(max = 100, message = TimetableRequest.ITEMS)
        Map<String, Map<@Weekly EventKind, String>> locks,

        @Schema(description = "How many proposals", defaultValue = "5")
        @Min(value = 1, message = WANTED)
        @Max(value = 20, message = WANTED)
        Integer wanted) {

    static final ProposalsRequest EMPTY = new ProposalsRequest(null, null, null, null, null);

    private static final int DEFAULT_WANTED = 5;
    private static final String WEIGHT = "must be from 0 to 10";
    private static final String WANTED = "must be from 1 to 20";

    /** What a valid request asks for. */
    ProposalWishes wishes() {
        return new ProposalWishes(
                preferences(), requireNonNullElse(locks, Map.of()), requireNonNullElse(wanted, DEFAULT_WANTED));
    }

    private Preferences preferences() {
        if (weights == null && preferredVenues == null && avoidedVenues == null) {
            return Preferences.DEFAULT;
        }
        return new Preferences(
                requireNonNullElse(weights, Map.of()),
                requireNonNullElse(preferredVenues, Set.of()),
                requireNonNullElse(avoidedVenues, Set.of()));
    }
}
