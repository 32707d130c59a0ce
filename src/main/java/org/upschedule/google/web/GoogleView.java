package org.upschedule.google.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.google.GrantStatus;
import org.upschedule.google.Grants;
import org.upschedule.google.Progress;

/** How it stands with a timetable at Google Calendar. */
@Schema(name = "GoogleCalendar", description = "How far the copy of a timetable at Google Calendar is")
public record GoogleView(
        @Schema(
                description =
                        "off: not switched on here; none: nothing is granted; working; done; trying: Google does not answer as it should, it goes on by itself; ended-at-google, calendar-gone, calendar-unsure, not-allowed: the student has to decide; leaving: it is being taken away",
                enumeration = {
                    "off",
                    "none",
                    "working",
                    "done",
                    "trying",
                    "ended-at-google",
                    "calendar-gone",
                    "calendar-unsure",
                    "not-allowed",
                    "leaving"
                })
        String state,

        @Schema(description = "Events that the calendar is to have")
        int wanted,

        @Schema(description = "How many of them are there as they should be")
        int sent,

        @Schema(description = "Events that are still to be taken away")
        int leaving,

        @Schema(description = "Events that Google has refused")
        List<String> refused) {

    static GoogleView without(String state) {
        return of(state, Progress.NONE);
    }

    static GoogleView of(Optional<Grants.Seen> seen) {
        return seen.map(grant -> of(state(grant), grant.progress())).orElseGet(() -> without("none"));
    }

    private static GoogleView of(String state, Progress progress) {
        return new GoogleView(state, progress.wanted(), progress.sent(), progress.leaving(), progress.refused());
    }

    private static String state(Grants.Seen seen) {
        if (seen.status() != GrantStatus.ACTIVE) {
            return seen.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (seen.isTrying()) {
            return "trying";
        }
        return seen.isIdle() ? "done" : "working";
    }
}
